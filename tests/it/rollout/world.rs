//! A stub world: programs that write down how they were called and keep what they were given, in
//! the place of those that change a system.

use std::collections::BTreeMap;
use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::atomic::{AtomicUsize, Ordering};

/// What every stub does first.
const LOG: &str = "#!/bin/sh\nset -eu\nprintf '%s\\n' \"${0##*/} $*\" >>\"$WORLD/log\"\n";

/// The options of NSS's certutil and of keytool that the scripts use, and files in the place of databases.
const STUBS: [(&str, &str); 8] = [
    (
        "certutil",
        r#"name='' file='' trust=''
while [ $# -gt 0 ]; do
  case $1 in
    -N|-A|-L|-D) act=$1 ;;
    -d) shift; dir=${1#sql:} ;;
    -n) shift; name=$1 ;;
    -t) shift; trust=$1 ;;
    -i) shift; file=$1 ;;
    -a|--empty-password) ;;
    *) exit 64 ;;
  esac
  shift
done
case $act in
  -N) : >"$dir/cert9.db" ;;
  -A) [ -e "$dir/cert9.db" ]; cp "$file" "$dir/$name.pem"; printf %s "$trust" >"$dir/$name.trust" ;;
  -D) rm "$dir/$name.pem" "$dir/$name.trust" ;;
  -L) if [ -n "$name" ]; then sed 's/$/\r/' "$dir/$name.pem"; exit; fi
      printf '\nCertificate Nickname   Trust Attributes\n                SSL,S/MIME,JAR/XPI\n\n'
      for one in "$dir"/*.pem; do
        [ -e "$one" ] || continue
        printf '%-60s %s\n' "$(basename "$one" .pem)" "$(cat "${one%.pem}.trust")"
      done ;;
esac"#,
    ),
    (
        "keytool",
        r#"act=$1; shift
while [ $# -gt 0 ]; do
  case $1 in
    -cacerts) list="$WORLD/home/cacerts" ;;
    -keystore) shift; list=$1 ;;
    -storepass:env) shift; eval "word=\$$1"; [ "$word" = changeit ] ;;
    -alias) shift; alias=$1 ;;
    -file) shift; file=$1 ;;
    -noprompt) ;;
    *) exit 64 ;;
  esac
  shift
done
case $act in
  -list) [ -e "$list/$alias" ] ;;
  -delete) rm "$list/$alias" ;;
  -importcert) [ ! -e "$list/$alias" ]; mkdir -p "$list"; cp "$file" "$list/$alias" ;;
esac"#,
    ),
    (
        "security",
        r#"act=$1; shift
case $act in
  add-trusted-cert) for file in "$@"; do :; done; cp "$file" "$WORLD/home/keychain" ;;
  find-certificate) echo "SHA-1 hash: $(openssl x509 -in "$WORLD/home/keychain" -noout -fingerprint -sha1 | tr -d ':')" ;;
  remove-trusted-cert) for file in "$@"; do :; done; cmp "$file" "$WORLD/home/keychain" ;;
  delete-certificate) rm "$WORLD/home/keychain" ;;
esac"#,
    ),
    (
        "trust",
        r#"[ "$1" = anchor ]
case $2 in
  --store) cp "$3" "$WORLD/home/anchor" ;;
  --remove) cmp "$3" "$WORLD/home/anchor"; rm "$WORLD/home/anchor" ;;
esac"#,
    ),
    ("update-ca-certificates", ":"),
    ("profiles", ":"),
    ("sqlite3", ":"),
    ("touch", r#": >"$WORLD/canary""#),
];

/// A folder with stubs, a home and a place for the system's folders.
pub struct World(PathBuf);

impl World {
    pub fn new() -> Self {
        static COUNT: AtomicUsize = AtomicUsize::new(0);
        let count = COUNT.fetch_add(1, Ordering::Relaxed);
        let name = format!("trustguide-world-{}-{count}", std::process::id());
        let world = Self(std::env::temp_dir().join(name));
        for folder in ["bin", "home", "etc", "usr/local/share/ca-certificates"] {
            fs::create_dir_all(world.path(folder)).expect("a folder");
        }
        for (name, body) in STUBS {
            let file = world.path("bin").join(name);
            fs::write(&file, format!("{LOG}{body}\n")).expect("a stub");
            fs::set_permissions(&file, fs::Permissions::from_mode(0o755)).expect("a program");
        }
        world
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.0.join(name)
    }

    /// Puts a file into the world.
    pub fn put(&self, name: &str, text: &str) {
        let file = self.path(name);
        fs::create_dir_all(file.parent().expect("a folder")).expect("a folder");
        fs::write(file, text).expect("a file");
    }

    /// Runs a script with its absolute paths turned into the world's.
    pub fn run(&self, script: &str) -> Output {
        let inside = |folder: &str| self.path(folder).display().to_string();
        let script = script
            .replace("/usr/local/share", &inside("usr/local/share"))
            .replace("/etc/", &format!("{}/", inside("etc")));
        Command::new("sh")
            .args(["-c", &script])
            .env_clear()
            .env("PATH", format!("{}:/usr/bin:/bin", inside("bin")))
            .env("HOME", self.path("home"))
            .env("WORLD", &self.0)
            .current_dir(self.path("home"))
            .output()
            .expect("sh runs")
    }

    #[track_caller]
    pub fn succeed(&self, script: &str) {
        let output = self.run(script);
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "{said}\n{script}");
    }

    /// How the programs were called, and forgets it.
    pub fn log(&self) -> String {
        let log = fs::read_to_string(self.path("log")).unwrap_or_default();
        let _ = fs::remove_file(self.path("log"));
        log.replace(&self.0.display().to_string(), "")
    }

    pub fn was_tricked(&self) -> bool {
        self.path("canary").exists()
    }

    /// Every file of the system and the home with what is in it.
    pub fn files(&self) -> BTreeMap<PathBuf, Vec<u8>> {
        let mut files = BTreeMap::new();
        for folder in ["home", "etc", "usr"] {
            collect(&self.path(folder), &mut files);
        }
        files
    }
}

fn collect(folder: &Path, files: &mut BTreeMap<PathBuf, Vec<u8>>) {
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        match path.is_dir() {
            true => collect(&path, files),
            false => {
                let bytes = fs::read(&path).expect("a file");
                files.insert(path, bytes);
            }
        }
    }
}

impl Drop for World {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}
