//! The job that ships orders.

use std::sync::Arc;

use bookshop_domain::OrderError;
use tokio::time::{MissedTickBehavior, interval};

use crate::app::{App, Event};

/// Ships paid orders, one after the other, for ever.
pub(crate) async fn ship_orders(app: App) {
    let mut ticks = interval(app.config.shipping_interval);
    ticks.set_missed_tick_behavior(MissedTickBehavior::Delay);
    loop {
        ticks.tick().await;
        // A task of its own: a panic ends one attempt, not the job.
        let _ = tokio::spawn(ship_next(app.clone())).await;
    }
}

async fn ship_next(app: App) {
    let carrier = Arc::clone(&app.carrier);
    match app.shop(move |shop| shop.ship_next(&*carrier)).await {
        Ok(None) => {}
        Ok(Some(order)) => app.tell(Event::Order(order)),
        Err(error) => {
            // Nobody waits for an answer, so it is an event and a count.
            errbook::report(&error);
            if let OrderError::ShippingFailed { order, .. } = error {
                app.tell(Event::Stuck(order, Arc::new(error)));
            }
        }
    }
}
