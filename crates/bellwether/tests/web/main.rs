//! The web app as a browser meets it: the real server, asked over HTTP; and, where there
//! is a chromedriver, looked at in a headless browser.

mod agents;
mod api;
mod browser;
mod deciding;
mod desk;
mod entering;
mod exports;
mod failing;
mod guarding;
mod hostile;
mod http;
mod looking;
mod measuring;
mod moving;
mod sending;
mod walking;

/// One mail from a customer.
pub const MAIL: &str = "From: Ann Berg <ann@customer.example>\nTo: Me <me@seller.example>\nSubject: Two pumps\nDate: Tue, 5 Mar 2024 10:00:00 +0000\nMessage-ID: <pumps-1@customer.example>\n\nCould you quote two pumps?\n";
