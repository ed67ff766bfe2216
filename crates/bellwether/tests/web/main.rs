//! The web app as a browser meets it: the real server, asked over HTTP; and, where there
//! is a chromedriver, looked at in a headless browser.

mod agents;
mod api;
mod browser;
mod desk;
mod guarding;
mod http;
mod looking;
mod moving;
mod walking;
