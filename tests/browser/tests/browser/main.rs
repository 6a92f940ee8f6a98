//! The error book in a browser.

mod axe;
mod brand;
mod entry;
mod flat;
mod frame;
mod gone;
mod keyboard;
mod large;
mod layout;
mod menus;
mod pages;
mod paste;
mod safety;
mod search;
mod violations;
