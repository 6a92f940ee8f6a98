//! A body with a megabyte of text that needs no escaping, compared with copying it.

#![allow(missing_docs)]

mod quick;

use std::hint::black_box;

use criterion::Throughput;
use errbook::ApiError;
use errbook_bench_cases::{body, in_english, long_note};

fn main() {
    let mut criterion = quick::criterion();
    let error = long_note();
    let finished = body(&error);
    let value: serde_json::Value = serde_json::from_str(&finished).expect("JSON");
    let context = in_english();
    let mut group = criterion.benchmark_group("a megabyte of clean text");
    group.throughput(Throughput::Bytes(finished.len() as u64));
    group.bench_function("memcpy into a new Vec", |b| b.iter(|| black_box(&finished).as_bytes().to_vec()));
    group.bench_function("errbook", |b| b.iter(|| black_box(&error).occurrence().body(black_box(&context))));
    group.bench_function("serde_json", |b| b.iter(|| serde_json::to_vec(black_box(&value))));
    group.bench_function("sonic-rs", |b| b.iter(|| sonic_rs::to_vec(black_box(&value))));
    group.finish();
    criterion.final_summary();
}
