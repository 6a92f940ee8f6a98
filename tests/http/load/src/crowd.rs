//! Sends all requests at once.

use std::future::Future;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use tokio::runtime::Builder;
use tokio::sync::Semaphore;
use tokio::task::{JoinSet, LocalSet, yield_now};

use crate::ask::{Answer, Ask};
use crate::work::EXPECTED;

/// How many requests are sent.
pub const COUNT: usize = 10_000;

/// Of how many requests one is sent a second time, and abandoned.
const ABANDONED: usize = 10;

/// How many requests are in the service.
static ARRIVED: AtomicUsize = AtomicUsize::new(0);

/// Opens when all are.
static GATE: Semaphore = Semaphore::const_new(0);

/// Notes that a request is in the service.
pub(crate) fn arrive() {
    ARRIVED.fetch_add(1, Ordering::SeqCst);
}

/// Waits until all requests are in the service.
pub(crate) async fn wait() {
    arrive();
    let _passed = GATE.acquire().await.expect("the gate is never closed");
}

/// Sends all requests to a service at once, on four threads, and checks each answer. One test of a process can do this.
///
/// # Panics
///
/// If an answer is not that of its request.
pub fn run<F, A>(call: F)
where
    F: Fn(Ask) -> A,
    A: Future<Output = Answer> + Send + 'static,
{
    quiet();
    let runtime = Builder::new_multi_thread().worker_threads(4).enable_all().build().expect("a runtime");
    runtime.block_on(send(|tasks: &mut JoinSet<_>, ask| {
        let answer = call(ask);
        tasks.spawn(async move { (ask, answer.await) })
    }));
}

/// The same on one thread, for services that stay on theirs. `call` is made where they can be.
///
/// # Panics
///
/// If an answer is not that of its request.
pub fn run_here<M, F, A>(make: M)
where
    M: AsyncFnOnce() -> F,
    F: Fn(Ask) -> A,
    A: Future<Output = Answer> + 'static,
{
    quiet();
    let runtime = Builder::new_current_thread().enable_all().build().expect("a runtime");
    LocalSet::new().block_on(&runtime, async {
        let call = make().await;
        send(|tasks: &mut JoinSet<_>, ask| {
            let answer = call(ask);
            tasks.spawn_local(async move { (ask, answer.await) })
        })
        .await;
    });
}

async fn send(spawn: impl Fn(&mut JoinSet<(Ask, Answer)>, Ask) -> tokio::task::AbortHandle) {
    let mut tasks = JoinSet::new();
    let mut abandoned = Vec::new();
    let mut expected = 0;
    for ask in (0..COUNT).map(Ask::nth) {
        spawn(&mut tasks, ask);
        expected += usize::from(ask.kind.has_handler());
        if ask.number % ABANDONED == 0 {
            abandoned.push(spawn(&mut tasks, ask.abandoned()));
            expected += 1;
        }
    }
    let all_arrived = async {
        while ARRIVED.load(Ordering::SeqCst) < expected {
            tokio::time::sleep(Duration::from_millis(1)).await;
        }
    };
    tokio::time::timeout(Duration::from_secs(60), all_arrived).await.expect("all requests are in the service at once");
    // Half of them before the others are answered, the other half meanwhile.
    let (before, meanwhile) = abandoned.split_at(abandoned.len() / 2);
    before.iter().for_each(|task| task.abort());
    GATE.add_permits(Semaphore::MAX_PERMITS);
    for task in meanwhile {
        task.abort();
        yield_now().await;
    }
    let mut answered = 0;
    while let Some(outcome) = tasks.join_next().await {
        match outcome {
            Ok((ask, answer)) => {
                ask.check(&answer);
                answered += 1;
            }
            Err(error) => assert!(error.is_cancelled(), "{error}"),
        }
    }
    assert_eq!(answered, COUNT);
}

/// Keeps the panics that are made on purpose from standard error.
fn quiet() {
    let hook = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |panic| {
        let payload = panic.payload();
        let text = payload.downcast_ref::<&str>().copied().or(payload.downcast_ref::<String>().map(String::as_str));
        if text != Some(EXPECTED) {
            hook(panic);
        }
    }));
}
