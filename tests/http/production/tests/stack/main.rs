//! Every failure, through the whole stack of each framework, over HTTP/1.1 and HTTP/2.

mod client;
mod failures;
mod frameworks;
mod order;
mod requests;
mod watched;
