//! Files that a browser sends: whole, twice, at once, too large, broken off.

use crate::desk::Served;
use crate::http::ask;
use std::io::Write;
use std::net::TcpStream;

/// What lies among the uploads.
fn left(served: &Served) -> usize {
    std::fs::read_dir(served.dir.join("uploads")).map_or(0, Iterator::count)
}

/// Waits until so many sendings lie there.
fn wait(served: &Served, number: usize) {
    for _ in 0..400 {
        if left(served) == number {
            return;
        }
        std::thread::sleep(std::time::Duration::from_millis(25));
    }
    panic!("{} lie there, not {number}", left(served));
}

#[test]
fn what_breaks_off_leaves_nothing() {
    let served = Served::empty();
    let (cookie, token) = served.session();
    let mut stream = TcpStream::connect(&served.host).expect("the server listens");
    let request = format!(
        "POST /sources/upload?token={token} HTTP/1.1\r\nHost: {}\r\nCookie: {cookie}\r\n\
         Content-Type: multipart/form-data; boundary=edge\r\nContent-Length: 1000000\r\n\r\n\
         --edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.mbox\"\r\n\r\nFrom ",
        served.host
    );
    stream.write_all(request.as_bytes()).expect("sent");
    wait(&served, 1);
    drop(stream);
    wait(&served, 0);
    assert!(!served.page("/sources").contains("a.mbox"));
}

#[test]
fn what_is_too_large_is_refused_before_it_is_sent() {
    let served = Served::empty();
    let (cookie, token) = served.session();
    let mut stream = TcpStream::connect(&served.host).expect("the server listens");
    let request = format!(
        "POST /sources/upload?token={token} HTTP/1.1\r\nHost: {}\r\nCookie: {cookie}\r\nConnection: close\r\n\
         Content-Type: multipart/form-data; boundary=edge\r\nContent-Length: 9999999999\r\n\r\n",
        served.host
    );
    stream.write_all(request.as_bytes()).expect("sent");
    let mut answer = String::new();
    std::io::Read::read_to_string(&mut stream, &mut answer).expect("an answer");
    assert!(answer.starts_with("HTTP/1.1 413"), "{answer}");
    assert!(answer.contains("at most 4 GiB at once"), "{answer}");
    assert_eq!(left(&served), 0);
}

#[test]
fn two_at_once_are_both_read_and_the_same_twice_is_one() {
    let served = Served::empty();
    let mail = |number: u32| crate::MAIL.replace("pumps-1", &format!("pumps-{number}"));
    let (one, two) = (mail(1), mail(2).replace("Two", "Three"));
    std::thread::scope(|scope| {
        for (name, text) in [("one.eml", &one), ("two.eml", &two)] {
            let served = &served;
            scope.spawn(move || assert_eq!(served.upload(&[(name, text)]).status, 303));
        }
    });
    served.wait_for("/sources", "<span class=\"what\">one.eml</span>");
    served.wait_for("/sources", "<span class=\"what\">two.eml</span>");
    served.upload(&[("one.eml", &one)]);
    let page = served.wait_for("/sources", "0 new, 1 known already");
    assert_eq!(
        page.matches("<code>one.eml</code>").count(),
        1,
        "one source"
    );
    assert_eq!(left(&served), 0);
    let odd = "a b;\u{202e}c<script>.eml";
    served.upload(&[(odd, &mail(3))]);
    let page = served.wait_for("/sources", "c_script_.eml");
    assert!(!page.contains("c<script>"));
    assert_eq!(ask(&served.host, "GET", "/people", &[], b"").status, 200);
}
