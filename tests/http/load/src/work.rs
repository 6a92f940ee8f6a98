//! What the handlers do.

use tokio::task::yield_now;

use crate::LoadError;
use crate::ask::Kind;
use crate::crowd;

/// Fails as the path says. Waits until all requests are in the service, so that they are answered side by side.
///
/// # Errors
///
/// The error of the kind.
///
/// # Panics
///
/// If that is the kind.
pub async fn work(kind: &str, number: usize) -> Result<String, LoadError> {
    let kind = Kind::named(kind).expect("a kind");
    if kind == Kind::Abandoned {
        crowd::arrive();
        std::future::pending::<()>().await;
    }
    crowd::wait().await;
    pause(number).await;
    let number = number as i64;
    match kind {
        Kind::Direct => Err(LoadError::Direct { number }),
        Kind::Spawned => tokio::spawn(async move {
            pause(number as usize).await;
            Err(LoadError::Spawned { number })
        })
        .await
        .expect("no panic"),
        Kind::Joined => join(number).await,
        Kind::Cancelled => {
            let task = tokio::spawn(std::future::pending::<()>());
            yield_now().await;
            task.abort();
            let outcome = task.await;
            assert!(outcome.is_err_and(|error| error.is_cancelled()));
            Err(LoadError::Cancelled { number })
        }
        Kind::Panicked => panic!("{EXPECTED}"),
        Kind::Fine => Ok(format!("fine {number}")),
        Kind::Nowhere | Kind::Abandoned => unreachable!("no handler gets here"),
    }
}

/// The message of the panics that are made on purpose.
pub(crate) const EXPECTED: &str = "on purpose";

/// Polls two futures in turn. One renders another error on the way, and is dropped.
async fn join(number: i64) -> Result<String, LoadError> {
    let other = async {
        loop {
            let other = LoadError::Direct { number: -1 };
            assert!(errbook::ApiError::respond(&other, &errbook::Context::new()).body.as_str().contains("-1"));
            yield_now().await;
        }
    };
    let own = async {
        pause(number as usize).await;
        Err(LoadError::Joined { number })
    };
    let (mut own, mut other) = (std::pin::pin!(own), std::pin::pin!(other));
    std::future::poll_fn(|task| {
        let _: std::task::Poll<()> = other.as_mut().poll(task);
        own.as_mut().poll(task)
    })
    .await
}

/// Lets other tasks run a few times.
async fn pause(number: usize) {
    for _ in 0..number % 5 {
        yield_now().await;
    }
}
