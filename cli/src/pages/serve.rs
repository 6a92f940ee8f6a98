//! The development server: serves the pages, and rebuilds them when the catalog changes.

mod answer;
mod connection;
mod language;

use std::net::{SocketAddr, TcpListener};
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;
use std::thread;
use std::time::Duration;

use errbook_catalog::phrase;
use errbook_pages::Options;

use super::build::write;
use super::watch::{Served, State, Watch};
use crate::failure::Failure;
use crate::session::Session;
use crate::style::{self, paint};
use crate::{phrases, terminal};

/// The interval at which files are checked for changes.
const PAUSE: Duration = Duration::from_millis(300);
/// Serves pages until the process ends.
pub(super) fn run(
    session: &Session,
    address: &str,
    out: Option<PathBuf>,
    options: Options,
) -> Result<ExitCode, Failure> {
    let listener = bind(address)?;
    let watch = Arc::new(Watch::new(session.file("--serve")?, options));
    let at = listener.local_addr().ok();
    announce(session, address, at)?;
    report(session, &watch.state(), out.as_deref())?;
    let served = Arc::clone(&watch);
    connection::serve(listener, move |request| answer::answer(request, &served.state(), at))
        .map_err(|error| cannot_serve(address, &error))?;
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

/// Binds an address: `8080`, `:8080`, `localhost:8080` or `0.0.0.0:8080`.
fn bind(address: &str) -> Result<TcpListener, Failure> {
    let full = full(address.trim()).ok_or_else(|| {
        let failure =
            Failure::usage(phrase!("invalid value `{address}` for `--serve`", "`--serve` 的值 `{address}` 无效"));
        failure.help(phrase!(
            "use a port up to 65535, or an address with one, such as `--serve 8080` or `--serve 0.0.0.0:8080`",
            "请用不超过 65535 的端口，或带端口的地址，例如 `--serve 8080` 或 `--serve 0.0.0.0:8080`"
        ))
    })?;
    TcpListener::bind(&full).map_err(|error| cannot_serve(&full, &error))
}

/// Returns an address with its host and its port; `None` if it is no address.
fn full(address: &str) -> Option<String> {
    let port = address.strip_prefix(':').unwrap_or(address);
    if let Ok(port) = port.parse::<u16>() {
        return Some(format!("127.0.0.1:{port}"));
    }
    let (host, port) = address.rsplit_once(':')?;
    let is_host = !host.is_empty() && (!host.contains(':') || host.starts_with('['));
    (is_host && port.parse::<u16>().is_ok()).then(|| address.to_owned())
}

fn cannot_serve(address: &str, error: &std::io::Error) -> Failure {
    let error = phrases::system(error);
    let failure =
        Failure::new(phrase!("cannot serve at {address}: {error}", "无法在 {address} 提供服务：{error}"; error));
    failure.help(phrase!("use another address, such as `--serve 8080`", "请换一个地址，例如 `--serve 8080`"))
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
