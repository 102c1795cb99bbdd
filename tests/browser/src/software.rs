//! Real web servers with the configurations that are handed out, on a free port of this machine.

use std::{
    fs,
    io::{Read, Write},
    net::TcpStream,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    thread::sleep,
    time::{Duration, Instant},
};

use anyhow::{Context, Result, bail};
use static_server::HEADERS;
use tempfile::TempDir;

use crate::host;

const NGINX: &str = include_str!("../../../deploy/nginx.conf");
const APACHE: &str = include_str!("../../../deploy/apache.conf");
const CADDY: &str = include_str!("../../../deploy/Caddyfile");

/// How long a server may take until it listens.
const LISTEN: Duration = Duration::from_secs(10);

/// A web server that the page has a ready configuration for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Software {
    Nginx,
    Apache,
    Caddy,
}

/// A running web server with the built page; it ends when dropped.
pub struct WebServer {
    child: Child,
    port: u16,
    prefix: String,
    home: TempDir,
}

impl Software {
    /// Serves a copy of the built page below `prefix`, which starts and ends with a slash. Nothing of the
    /// configuration that is handed out is changed but, for Caddy, the name and the folder that it says to change.
    ///
    /// # Errors
    /// Where the page is not built, or the server is not installed or does not start.
    pub fn start(self, prefix: &str) -> Result<WebServer> {
        let home = tempfile::Builder::new()
            .prefix("trustguide-server-")
            .tempdir()?;
        let site = home.path().join("site");
        copy(&host::folder(), &site.join(prefix.trim_matches('/')))?;
        let port = host::listen()?.local_addr()?.port();
        let mut command = match self {
            Self::Nginx => nginx(home.path(), port)?,
            Self::Apache => apache(home.path(), port)?,
            Self::Caddy => caddy(home.path(), port)?,
        };
        let log = fs::File::create(home.path().join("log"))?;
        command
            .env("HOME", home.path())
            .stdin(Stdio::null())
            .stdout(log.try_clone()?)
            .stderr(log);
        let child = command
            .spawn()
            .with_context(|| format!("cannot start {self:?}"))?;
        let mut server = WebServer {
            child,
            port,
            prefix: prefix.to_owned(),
            home,
        };
        server.listens()?;
        Ok(server)
    }
}

impl WebServer {
    /// The address of a path below the page's folder.
    #[must_use]
    pub fn url(&self, path: &str) -> String {
        format!("http://127.0.0.1:{}{}{path}", self.port, self.prefix)
    }

    /// The folder that the page's files are served from.
    #[must_use]
    pub fn folder(&self) -> PathBuf {
        let site = self.home.path().join("site");
        site.join(self.prefix.trim_matches('/'))
    }

    /// Asks for a path below the page's folder, with more headers, each a whole line.
    ///
    /// # Errors
    /// Where the answer is no HTTP.
    pub fn ask(&self, path: &str, headers: &[&str]) -> Result<Answer> {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port))?;
        stream.set_read_timeout(Some(LISTEN))?;
        let more: String = headers.iter().map(|line| format!("{line}\r\n")).collect();
        let request = format!(
            "GET {}{path} HTTP/1.1\r\nHost: 127.0.0.1:{}\r\nConnection: close\r\n{more}\r\n",
            self.prefix, self.port
        );
        stream.write_all(request.as_bytes())?;
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer)?;
        Answer::read(&answer).with_context(|| format!("{path} was not answered"))
    }

    /// Waits until the server accepts connections.
    fn listens(&mut self) -> Result<()> {
        let start = Instant::now();
        while TcpStream::connect(("127.0.0.1", self.port)).is_err() {
            let ended = self.child.try_wait()?;
            if ended.is_some() || start.elapsed() > LISTEN {
                let log = fs::read_to_string(self.home.path().join("log"))?;
                bail!("the server does not listen ({ended:?}): {log}");
            }
            sleep(Duration::from_millis(20));
        }
        Ok(())
    }
}

impl Drop for WebServer {
    fn drop(&mut self) {
        self.child.kill().ok();
        self.child.wait().ok();
    }
}

/// What a server answered.
pub struct Answer {
    pub status: u16,
    /// Names in lower case, with their values, in the order of arrival.
    pub headers: Vec<(String, String)>,
    /// As it came: compressed or in chunks where the headers say so.
    pub body: Vec<u8>,
}

impl Answer {
    fn read(bytes: &[u8]) -> Option<Self> {
        let end = bytes.windows(4).position(|window| window == b"\r\n\r\n")?;
        let (head, body) = bytes.split_at(end);
        let head = std::str::from_utf8(head).ok()?;
        let mut lines = head.lines();
        let status = lines.next()?.split(' ').nth(1)?.parse().ok()?;
        let header = |line: &str| {
            let (name, value) = line.split_once(':')?;
            Some((name.to_ascii_lowercase(), value.trim().to_owned()))
        };
        Some(Self {
            status,
            headers: lines.filter_map(header).collect(),
            body: body.get(4..)?.to_vec(),
        })
    }

    /// The values of a header, its name given in lower case. One that is sent twice has two.
    #[must_use]
    pub fn values(&self, name: &str) -> Vec<&str> {
        let named = self.headers.iter().filter(|(key, _)| key == name);
        named.map(|(_, value)| value.as_str()).collect()
    }

    /// The value of a header; empty where it is not sent.
    #[must_use]
    pub fn value(&self, name: &str) -> &str {
        self.values(name).first().copied().unwrap_or_default()
    }
}

/// One process without a daemon, which writes nothing outside of `home`.
fn nginx(home: &Path, port: u16) -> Result<Command> {
    fs::write(home.join("trustguide.conf"), NGINX)?;
    fs::write(home.join("trustguide-headers.conf"), HEADERS)?;
    let own = home.display();
    let spools: String = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
        .map(|name| format!("  {name}_temp_path {own}/{name};\n"))
        .concat();
    let main = format!(
        "daemon off;\nmaster_process off;\npid {own}/pid;\nerror_log stderr warn;\n\
         events {{ worker_connections 512; }}\n\
         http {{\n{spools}  access_log off;\n  sendfile on;\n  default_type application/octet-stream;\n\
         \x20 keepalive_requests 1000000;\n\
         \x20 server {{\n    listen 127.0.0.1:{port};\n    root {own}/site;\n    include trustguide.conf;\n  }}\n}}\n"
    );
    let file = home.join("nginx.conf");
    fs::write(&file, main)?;
    let mut command = Command::new(program("nginx"));
    command.arg("-p").arg(home).arg("-e").arg("stderr");
    command.arg("-c").arg(file);
    Ok(command)
}

fn apache(home: &Path, port: u16) -> Result<Command> {
    let own = home.display();
    let modules: String = [
        "mpm_event",
        "authz_core",
        "deflate",
        "dir",
        "filter",
        "headers",
        "mime",
        "rewrite",
        "unixd",
    ]
    .iter()
    .map(|name| (name, format!("/usr/lib/apache2/modules/mod_{name}.so")))
    .filter(|(_, file)| Path::new(file).is_file())
    .map(|(name, file)| format!("LoadModule {name}_module {file}\n"))
    .collect();
    fs::write(home.join("trustguide.conf"), APACHE)?;
    fs::write(home.join("mime.types"), "")?;
    let main = format!(
        "{modules}ServerRoot {own}\nServerName 127.0.0.1\nListen 127.0.0.1:{port}\nPidFile {own}/pid\n\
         DefaultRuntimeDir {own}\nMutex file:{own}\nErrorLog {own}/error.log\nTypesConfig {own}/mime.types\n\
         DocumentRoot {own}/site\n\
         <Directory {own}/site>\n  Require all granted\n  Include {own}/trustguide.conf\n</Directory>\n"
    );
    let file = home.join("apache.conf");
    fs::write(&file, main)?;
    let mut command = Command::new(program("apache2"));
    // One process: it ends when it is killed, with nothing left behind.
    command.arg("-X").arg("-f").arg(file);
    Ok(command)
}

fn caddy(home: &Path, port: u16) -> Result<Command> {
    let site = home.join("site");
    let own = CADDY
        .replace(
            "trustguide.example.com {",
            &format!("http://127.0.0.1:{port} {{"),
        )
        .replace("/srv/trustguide", &site.display().to_string());
    let file = home.join("Caddyfile");
    fs::write(&file, format!("{{\n\tadmin off\n}}\n{own}"))?;
    let mut command = Command::new(program("caddy"));
    command
        .args(["run", "--adapter", "caddyfile", "--config"])
        .arg(file);
    Ok(command)
}

/// Debian puts servers where only root looks for programs.
fn program(name: &str) -> PathBuf {
    let file = Path::new("/usr/sbin").join(name);
    if file.is_file() { file } else { name.into() }
}

/// Copies a folder with all below it.
///
/// # Errors
/// Where a file cannot be read or written.
pub fn copy(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &target)?;
        } else {
            fs::copy(entry.path(), target)?;
        }
    }
    Ok(())
}
