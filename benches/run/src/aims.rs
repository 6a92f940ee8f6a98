//! errbook's run-time targets.

use errbook_bench_cases::{
    BookError, ByHand, INVALID_ORDER, ORDER_TOO_LARGE, QUOTA_EXHAUSTED, SHOP_DEFAULT, SHOP_V1, SIZES, SOLD_OUT,
};
use errbook_bench_report::Aims;

use crate::estimates::Estimates;

/// The peers that make the body of an error.
const PEERS: [&str; 3] = ["problem_details", "http-api-problem", "masterror"];

const FIXED: &str = "body without fields";
const FILLED: &str = "body with fields";
const LISTED: &str = "body with 10 violations";
const SHORT: &str = "a browser's header";
const LONG: &str = "a header ten times as long";

/// Returns one row per target.
pub fn table(estimates: &Estimates) -> Aims {
    let mut reached = Reached { estimates, aims: Aims::default() };
    reached.bodies();
    reached.violations();
    reached.replies();
    reached.messages();
    reached.codes();
    reached.languages();
    reached.sizes();
    reached.aims
}

struct Reached<'a> {
    estimates: &'a Estimates,
    aims: Aims,
}

impl Reached<'_> {
    fn bodies(&mut self) {
        self.aims.at_most(
            "body without fields over static bytes",
            self.ratio((FIXED, "errbook"), (FIXED, "static bytes")),
            2.0,
        );
        self.aims.at_least("best peer crate over it", self.best_peer(FIXED), 50.0);
        self.aims.at_most(
            "body with fields over segments by hand",
            self.ratio((FILLED, "errbook"), (FILLED, "segments by hand")),
            1.3,
        );
        self.aims.at_least("best peer crate over it", self.best_peer(FILLED), 5.0);
        let sonic = self.ratio((FILLED, "derive + sonic-rs"), (FILLED, "errbook"));
        self.aims.at_least("derive + sonic-rs over it", sonic, 3.0);
        let megabyte = self.estimates.nanoseconds("a megabyte of clean text", "errbook");
        let rate = megabyte.map(|nanoseconds| f64::from(1 << 20) / nanoseconds);
        self.aims.at_least("GB/s of clean text that is escaped", rate, 2.0);
        let copied = ("a megabyte of clean text", "memcpy into a new Vec");
        let over = self.ratio(("a megabyte of clean text", "errbook"), copied);
        self.aims.noted("over memcpy", over);
    }

    fn violations(&mut self) {
        for (other, bound) in [("derive + serde_json", 3.0), ("derive + sonic-rs", 2.0)] {
            let ratio = self.ratio((LISTED, other), (LISTED, "errbook"));
            self.aims.at_least(&format!("{other} over it, {LISTED}"), ratio, bound);
            let other = format!("{other} (two languages)");
            let ratio = self.ratio((LISTED, &other), (LISTED, "errbook"));
            self.aims.noted(&format!("{other} over it"), ratio);
        }
    }

    fn replies(&mut self) {
        for received in [SOLD_OUT, ORDER_TOO_LARGE, QUOTA_EXHAUSTED, INVALID_ORDER, SHOP_DEFAULT, SHOP_V1] {
            let group = received.name;
            let ratio = self.ratio((group, "derive + serde_json"), (group, "errbook"));
            self.aims.at_least(&format!("derive + serde_json over it, {group}"), ratio, 1.0);
            let ratio = self.ratio((group, "derive + sonic-rs"), (group, "errbook"));
            self.aims.noted("derive + sonic-rs over it", ratio);
        }
    }

    fn messages(&mut self) {
        let (fixed, filled) = ("message without argument", "message with a string");
        self.aims.at_most(
            "message without argument over a table lookup",
            self.ratio((fixed, "errbook"), (fixed, "table lookup")),
            1.5,
        );
        let written = self.ratio((fixed, "errbook, written"), (fixed, "push_str"));
        self.aims.noted("written, over push_str", written);
        self.aims.at_most(
            "message with a string over push_str",
            self.ratio((filled, "errbook, written"), (filled, "push_str")),
            1.2,
        );
        let formatted = self.ratio((filled, "errbook, formatted"), (filled, "thiserror, formatted (one language)"));
        self.aims.noted("formatted, over thiserror in one language", formatted);
    }

    fn codes(&mut self) {
        for size in SIZES {
            for kind in ["hit", "miss"] {
                let group = format!("code {kind} among {size}");
                for other in ["phf", "HashMap"] {
                    let ratio = self.ratio((&group, other), (&group, "errbook"));
                    self.aims.at_least(&format!("{other} over it, {group}"), ratio, 1.0);
                }
            }
        }
    }

    fn languages(&mut self) {
        self.aims.at_most("ns for a browser's `Accept-Language`", self.estimates.nanoseconds(SHORT, "errbook"), 150.0);
        self.aims.at_most(
            "one of ten times the length over it",
            self.ratio((LONG, "errbook"), (SHORT, "errbook")),
            12.0,
        );
        for other in ["fluent-langneg", "accept-language"] {
            let ratio = self.ratio((SHORT, other), (SHORT, "errbook"));
            self.aims.at_least(&format!("{other} over it"), ratio, 1.0);
        }
    }

    fn sizes(&mut self) {
        let ours = size_of::<Result<(), BookError>>() as f64;
        let by_hand = size_of::<Result<(), ByHand>>() as f64;
        self.aims.at_most("bytes of `Result<(), _>` over an enum by hand", Some(ours / by_hand), 1.0);
    }

    fn ratio(&self, one: (&str, &str), other: (&str, &str)) -> Option<f64> {
        Some(self.estimates.nanoseconds(one.0, one.1)? / self.estimates.nanoseconds(other.0, other.1)?)
    }

    fn best_peer(&self, group: &str) -> Option<f64> {
        let best = PEERS.iter().filter_map(|peer| self.estimates.nanoseconds(group, peer)).min_by(f64::total_cmp)?;
        Some(best / self.estimates.nanoseconds(group, "errbook")?)
    }
}
