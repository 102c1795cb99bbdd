//! What the runbooks rest on: each chapter, table, list, command, note and warning of the two
//! chapters on certificates that they were made from, by a number and a label of our own; and,
//! beginning with `x-`, what was added to them and from where.

/// One piece that a runbook must hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Source {
    pub id: &'static str,
    pub kind: Kind,
    /// In our own words.
    pub label: &'static str,
}

/// What the piece is in its chapter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    Chapter,
    Table,
    Figure,
    List,
    Procedure,
    Command,
    Note,
    Warning,
    /// Not from the chapters.
    Added,
}

impl Source {
    pub const fn is_added(&self) -> bool {
        matches!(self.kind, Kind::Added)
    }
}

macro_rules! sources {
    ($($id:literal $kind:ident $label:literal;)*) => {
        /// All of them, in the order of the chapters.
        pub static SOURCES: &[Source] = &[$(Source { id: $id, kind: Kind::$kind, label: $label }),*];
    };
}

sources! {
    "cce-01" Chapter "what certificates are for; CA-signed recommended";
    "cce-02" Chapter "what self-signed means";
    "cce-03" List "the two certificate utilities";
    "cce-04" Note "the monitoring service and where it is described";
    "cce-05" Note "the SSL utility sets up TLS despite its name";
    "cce-06" Chapter "web servers and the SSL utility's program";
    "cce-07" Note "Windows Server 2016 only";
    "cce-08" Chapter "IIS can do the same by hand";
    "cce-09" Chapter "where the program is and how it is started";
    "cce-10" Chapter "its logs in both modes";
    "cce-11" List "its functions and what it serves";
    "cce-12" Chapter "set-up switches TLS on for the script editor";
    "cce-13" Note "start it again after a change in IIS";
    "cce-14" Chapter "self-signed into IIS, removal, port 443";
    "cce-15" Chapter "what set-up does: store, web server, 256 bits";
    "cce-16" Note "an existing certificate is left alone";
    "cce-17" Chapter "stand-alone mode: instances and applications";
    "cce-18" Chapter "what CiscoCertUtil is for";
    "cce-19" List "what CiscoCertUtil does and does not do";
    "cce-20" Note "it installs and removes self-signed ones only";
    "cce-21" Command "its syntax";
    "cce-22" Command "/list";
    "cce-23" Command "/generateCert and /f";
    "cce-24" Note "made at installation; when to make a new one";
    "cce-25" Command "/generateCSR";
    "cce-26" Command "/remove";
    "cce-27" Command "/install and its example";
    "cce-28" Command "/help";
    "cce-29" Note "when /remove fails";
    "cce-30" Chapter "why the channels are secured";
    "cce-31" Note "central controller to PG is not secured: IPsec";
    "cce-32" Figure "example of secured connections (picture not in the text)";
    "cce-33" Table "matrix of servers, clients and protocols";
    "cce-34" List "self-signed or third-party certificates";
    "cce-35" Procedure "exchange between CTI server and dialer";
    "cce-36" Note "same machine: only once";
    "cce-37" Procedure "Enable Secured Connection on both";
    "cce-38" List "guides for the example";
    "cce-39" Note "sides A and B apart";
    "cce-40" Warning "restart after every change";
    "cce-41" Chapter "the other pairs alike";
    "cce-42" List "guides for each pair";
    "cce-43" List "guide of the ports";
    "cce-44" Table "directories of certificates and keys";
    "cce-45" Chapter "managing self-signed certificates";
    "cce-46" Chapter "systems on Windows";
    "cce-47" Procedure "server certificate to the client";
    "cce-48" Procedure "client certificate to the server";
    "cce-49" Note "restart the service afterwards";
    "cce-50" Chapter "certificates of Finesse";
    "cce-51" Procedure "export from Finesse";
    "cce-52" Note "on every Finesse node";
    "cce-53" Procedure "import into Finesse";
    "cce-54" Note "repeat, then restart Tomcat";
    "cce-55" Chapter "third-party certificates: another guide";
    "cce-56" Chapter "who may open the administration page";
    "cce-57" Note "no ranges and no masks";
    "cce-58" Command "allow list: list";
    "cce-59" Command "allow list: add";
    "cce-60" Command "allow list: delete";
    "cce-61" Chapter "why a CA-signed certificate, and where";
    "cce-62" Procedure "get the certificate";
    "cce-63" Procedure "upload root and application certificate";
    "cce-64" Note "where the online help is";
    "cce-65" Procedure "after the upload";
    "cce-66" Chapter "self-signed certificates and browsers";
    "cce-67" Chapter "Internet Explorer: full name and DNS";
    "cce-68" Procedure "Internet Explorer: import";
    "cce-69" Chapter "Firefox: the first port";
    "cce-70" Note "blocked pop-ups, closed windows";
    "cce-71" Procedure "Firefox: exception for the first port";
    "cce-72" Procedure "Firefox: port 7443";
    "cce-73" Note "Firefox: the first time only";
    "cce-74" Chapter "Chrome: port 7443";
    "cce-75" Procedure "Chrome: both warnings";
    "cce-76" Note "Chrome: the first time only";
    "cce-77" Chapter "TLS versions: where they are listed";
    "cce-78" Note "downgrade for old clients";
    "cce-79" Warning "hardening without TLS: no page";

    "cucm-01" Chapter "what the chapter holds";
    "cucm-02" Chapter "what HTTPS does; TLS before SSL";
    "cucm-03" Chapter "for the session, or in the trust folder";
    "cucm-04" List "supported browsers of that time";
    "cucm-05" Note "self-signed at installation, migrated, .DER and .PEM";
    "cucm-06" Note "regenerate in the OS pages";
    "cucm-07" Table "applications over HTTPS";
    "cucm-08" Warning "SOAP over HTTPS only";
    "cucm-09" Chapter "phone services on 8443";
    "cucm-10" Note "the verification service follows no chain";
    "cucm-11" Chapter "the verification service and roots";
    "cucm-12" List "phones with HTTPS";
    "cucm-13" Note "69xx are clients only";
    "cucm-14" List "features over HTTPS";
    "cucm-15" Chapter "where the secure URLs are set";
    "cucm-16" Note "emptied URLs are filled again";
    "cucm-17" Table "Secure Authentication URL";
    "cucm-18" Table "Secure Directory URL";
    "cucm-19" Table "Secure Idle URL";
    "cucm-20" Table "Secure Information URL";
    "cucm-21" Table "Secure Messages URL";
    "cucm-22" Table "Secure Services URL";
    "cucm-23" List "six enterprise parameters";
    "cucm-24" Chapter "Internet Explorer 8: why import";
    "cucm-25" Procedure "Internet Explorer 8: import";
    "cucm-26" Procedure "Internet Explorer 8: to a file, formats";
    "cucm-27" List "Firefox: the choices at the first visit";
    "cucm-28" Procedure "Firefox 3: keep the exception";
    "cucm-29" Procedure "Firefox 3: to a file, formats";
    "cucm-30" List "Safari: the choices at the first visit";
    "cucm-31" Note "the address must be the certificate's name";
    "cucm-32" Procedure "Safari 4: keep it";
    "cucm-33" Procedure "Safari 4: to a file, formats";
    "cucm-34" List "further documents";

    "x-captions" Added "captions of newer releases, from documents";
    "x-cisco-cli" Added "Unified OS command line, from the vendor's documents";
    "x-cisco-multi-server" Added "multi-server certificates, from the vendor's documents";
    "x-openssl" Added "OpenSSL's own commands";
    "x-page" Added "what this page knows of the certificate";
    "x-standard" Added "RFC 5280, RFC 6125 and what browsers were measured to ask";
    "x-windows" Added "Windows' own commands";
}
