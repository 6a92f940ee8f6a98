//! A service that runs on a port of its own.

use std::net::SocketAddr;
use std::sync::mpsc;

use salvo::conn::{Acceptor as _, Listener as _, TcpListener};
use salvo::{Server, Service};

/// A service that runs until the process of the test ends.
#[derive(Debug, Clone, Copy)]
pub struct Running {
    /// The address.
    pub address: SocketAddr,
}

/// Starts a service on loopback, on a free port.
///
/// # Panics
///
/// If there is no port.
#[must_use]
pub fn start(service: Service) -> Running {
    let (sender, receiver) = mpsc::channel();
    std::thread::spawn(move || {
        let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
        runtime.block_on(async move {
            let acceptor = TcpListener::new("127.0.0.1:0").bind().await;
            let address = acceptor.holdings()[0].local_addr.clone().into_std().unwrap();
            sender.send(address).unwrap();
            Server::new(acceptor).serve(service).await;
        });
    });
    Running { address: receiver.recv().unwrap() }
}
