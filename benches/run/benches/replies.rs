//! From the bytes of an error response to the error of a client, with the message and the code for the case that it is unknown.

#![allow(missing_docs)]

mod quick;

use std::hint::black_box;

use criterion::Criterion;
use errbook_bench_cases::{
    DerivedProblem, DerivedV1, INVALID_ORDER, ORDER_TOO_LARGE, QUOTA_EXHAUSTED, Received, ReplyByHand, SHOP_DEFAULT,
    SHOP_V1, SOLD_OUT, TaggedProblem, read_reply, read_shop,
};

fn main() {
    let mut criterion = quick::criterion();
    for received in [SOLD_OUT, ORDER_TOO_LARGE, QUOTA_EXHAUSTED, INVALID_ORDER] {
        problem(&mut criterion, received, &|received| read_reply(received.status, received.body.as_bytes()).is_some());
    }
    problem(&mut criterion, SHOP_DEFAULT, &|received| read_shop(received.status, received.body.as_bytes()).is_some());
    v1(&mut criterion);
    criterion.final_summary();
}

/// Reads problem details by errbook, as `read` does, and by hand.
fn problem(criterion: &mut Criterion, received: Received, read: &dyn Fn(Received) -> bool) {
    assert!(read(received) && by_serde(received).is_some() && by_sonic(received).is_some());
    let mut group = criterion.benchmark_group(received.name);
    group.bench_function("errbook", |b| b.iter(|| read(black_box(received))));
    group.bench_function("derive + serde_json", |b| b.iter(|| by_serde(black_box(received))));
    group.bench_function("derive + sonic-rs", |b| b.iter(|| by_sonic(black_box(received))));
    group.bench_function("derive (tagged) + serde_json", |b| {
        b.iter(|| serde_json::from_slice::<TaggedProblem>(black_box(received).body.as_bytes()).ok());
    });
    group.finish();
}

fn by_serde(received: Received) -> Option<ReplyByHand> {
    serde_json::from_slice::<DerivedProblem<'_>>(received.body.as_bytes()).ok().map(DerivedProblem::reply)
}

fn by_sonic(received: Received) -> Option<ReplyByHand> {
    sonic_rs::from_slice::<DerivedProblem<'_>>(received.body.as_bytes()).ok().map(DerivedProblem::reply)
}

/// The same in the other envelope, which code by hand expects without looking.
fn v1(criterion: &mut Criterion) {
    let ours = |received: Received| read_shop(received.status, received.body.as_bytes());
    let by_serde = |received: Received| {
        let derived: Option<DerivedV1<'_>> = serde_json::from_slice(received.body.as_bytes()).ok();
        derived.map(|derived| derived.reply(received.status))
    };
    let by_sonic = |received: Received| {
        let derived: Option<DerivedV1<'_>> = sonic_rs::from_slice(received.body.as_bytes()).ok();
        derived.map(|derived| derived.reply(received.status))
    };
    assert!(ours(SHOP_V1).is_some() && by_serde(SHOP_V1).is_some() && by_sonic(SHOP_V1).is_some());
    let mut group = criterion.benchmark_group(SHOP_V1.name);
    group.bench_function("errbook", |b| b.iter(|| ours(black_box(SHOP_V1))));
    group.bench_function("derive + serde_json", |b| b.iter(|| by_serde(black_box(SHOP_V1))));
    group.bench_function("derive + sonic-rs", |b| b.iter(|| by_sonic(black_box(SHOP_V1))));
    group.finish();
}
