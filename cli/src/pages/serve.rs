//! The development server: serves the pages, and rebuilds them when the catalog changes.

use std::net::{IpAddr, SocketAddr};
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;
use std::thread;
use std::time::Duration;

use errbook_catalog::phrase;
use errbook_pages::Options;
use tiny_http::{Header, Method, Request, Response, Server};

use super::build::write;
use super::notice;
use super::watch::{Served, State, Watch};
use crate::failure::Failure;
use crate::session::Session;
use crate::style::{self, paint};
use crate::terminal;

/// The interval at which files are checked for changes.
const PAUSE: Duration = Duration::from_millis(300);
/// The number of requests that are answered in parallel.
const THREADS: usize = 4;
const RELOAD: &str = include_str!("reload.js");
const NOTICE: &str = include_str!("notice.css");
/// The content security policy: pages load files of the site and nothing else.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; \
                      base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

/// Serves pages until the process ends.
pub(super) fn run(
    session: &Session,
    address: &str,
    out: Option<PathBuf>,
    options: Options,
) -> Result<ExitCode, Failure> {
    let watch = Arc::new(Watch::new(session.file()?, options, session.locale));
    let server = Arc::new(bind(address)?);
    let at = server.server_addr().to_ip();
    announce(session, address, at)?;
    report(session, &watch.state(), out.as_deref())?;
    for _ in 0..THREADS {
        let (server, watch) = (Arc::clone(&server), Arc::clone(&watch));
        thread::spawn(move || {
            loop {
                match server.recv() {
                    Ok(request) => answer(request, &watch.state(), at),
                    Err(_) => thread::sleep(PAUSE),
                }
            }
        });
    }
    loop {
        thread::sleep(PAUSE);
        // A folder that cannot be written does not stop the server.
        if let Some(state) = watch.poll()
            && let Err(failure) = report(session, &state, out.as_deref())
        {
            terminal::print_error(&failure.render(session.locale));
        }
    }
}

/// Binds a server to an address: `8080`, `:8080`, `localhost:8080` or `0.0.0.0:8080`.
fn bind(address: &str) -> Result<Server, Failure> {
    let port = address.strip_prefix(':').unwrap_or(address);
    let full = match port.parse::<u16>() {
        Ok(port) => format!("127.0.0.1:{port}"),
        Err(_) => address.to_owned(),
    };
    Server::http(&full).map_err(|error| {
        let failure = Failure::new(phrase!("cannot serve at {full}: {error}", "无法在 {full} 提供服务：{error}"));
        failure.help(phrase!("use another address, such as `--serve 8080`", "请换一个地址，例如 `--serve 8080`"))
    })
}

fn announce(session: &Session, address: &str, at: Option<SocketAddr>) -> Result<(), Failure> {
    let at = at.map_or_else(|| address.to_owned(), |at| at.to_string());
    let words = phrase!("serving at", "页面地址：");
    let gap = if session.locale == errbook_catalog::Locale::En { " " } else { "" };
    terminal::print(&format!("{}{gap}{}\n", session.say(&words), paint(style::STRONG, &format!("http://{at}/"))))
}

/// Reports the state of the catalog, and writes the pages into the folder of `--out`.
fn report(session: &Session, state: &State, out: Option<&std::path::Path>) -> Result<(), Failure> {
    match &state.served {
        Served::Site(site) => match out {
            Some(out) => write(session, site, out),
            None if state.version > 0 => terminal::print(&format!("{}\n", session.say(&phrase!("reloaded", "已更新")))),
            None => Ok(()),
        },
        Served::Broken(_) => {
            let words = phrase!(
                "the catalog has errors: see the page, or run `errbook check`",
                "错误目录有错误：请查看页面，或运行 `errbook check`"
            );
            terminal::print_error(&format!("{}\n", paint(style::ERROR, session.say(&words))));
            Ok(())
        }
    }
}

fn answer(request: Request, state: &State, at: Option<SocketAddr>) {
    let answer = match (is_ours(&request, at), request.method()) {
        (false, _) => text(403, "text/plain; charset=utf-8", b"403\n".to_vec()),
        (true, Method::Get | Method::Head) => page(request.url(), state),
        _ => with(text(405, "text/plain; charset=utf-8", b"405\n".to_vec()), "allow", "GET, HEAD"),
    };
    // The browser may have closed the connection.
    let _ = request.respond(answer);
}

/// Returns whether the `Host` of a request names this server. On a loopback address, other names are refused: a web page
/// could reach the server through a name that resolves to this machine (DNS rebinding).
fn is_ours(request: &Request, at: Option<SocketAddr>) -> bool {
    if !at.is_some_and(|at| at.ip().is_loopback()) {
        return true;
    }
    let host = request.headers().iter().find(|header| header.field.equiv("Host"));
    let host = host.map_or("", |header| header.value.as_str());
    let name = match host.rsplit_once(':') {
        Some((name, port)) if port.bytes().all(|byte| byte.is_ascii_digit()) => name,
        _ => host,
    };
    let address = name.trim_start_matches('[').trim_end_matches(']').parse::<IpAddr>();
    let name = name.to_ascii_lowercase();
    name == "localhost" || name.ends_with(".localhost") || address.is_ok_and(|address| address.is_loopback())
}

type Answer = Response<std::io::Cursor<Vec<u8>>>;

fn page(url: &str, state: &State) -> Answer {
    let path = url.split(['?', '#']).next().unwrap_or_default();
    match (path, &state.served) {
        ("/-/version", _) => text(200, "text/plain; charset=utf-8", state.version.to_string().into_bytes()),
        ("/-/reload.js", _) => text(200, "text/javascript; charset=utf-8", RELOAD.into()),
        ("/-/notice.css", _) => text(200, "text/css; charset=utf-8", NOTICE.into()),
        (_, Served::Broken(page)) => html(500, page, state.version),
        (_, Served::Site(site)) => match site.page(path) {
            Some(page) => {
                let answer = match page.content_type.starts_with("text/html") {
                    true => html(200, &String::from_utf8_lossy(&page.bytes), state.version),
                    false => text(200, page.content_type, page.bytes),
                };
                page.language.iter().fold(answer, |answer, tag| with(answer, "content-language", tag))
            }
            None => html(404, &notice::missing(), state.version),
        },
    }
}

/// Returns a page with the script that reloads it.
fn html(status: u16, page: &str, version: u64) -> Answer {
    let script = format!("<script src=\"/-/reload.js\" data-version=\"{version}\" defer></script></head>");
    text(status, "text/html; charset=utf-8", page.replacen("</head>", &script, 1).into_bytes())
}

fn text(status: u16, content_type: &str, body: Vec<u8>) -> Answer {
    let answer = Response::from_data(body).with_status_code(status);
    let fields = [
        ("content-type", content_type),
        ("cache-control", "no-store"),
        ("x-content-type-options", "nosniff"),
        ("content-security-policy", POLICY),
    ];
    fields.into_iter().fold(answer, |answer, (name, value)| with(answer, name, value))
}

fn with(answer: Answer, name: &str, value: &str) -> Answer {
    match Header::from_bytes(name, value) {
        Ok(header) => answer.with_header(header),
        Err(()) => answer,
    }
}
