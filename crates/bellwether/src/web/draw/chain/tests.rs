//! What is drawn of a chain.

use super::*;

fn station(column: usize, name: &str) -> Station {
    Station {
        column,
        name: name.to_owned(),
        link: format!("/{name}"),
        ..Station::default()
    }
}

fn ribbon(from: usize, to: usize, width: Width, way: Way) -> Ribbon {
    Ribbon {
        from,
        to,
        width,
        way,
        label: String::new(),
        link: "/show/1#cited".to_owned(),
        says: "A & B".to_owned(),
    }
}

#[test]
fn what_is_not_known_is_not_guessed() {
    let stations = [station(0, "us"), station(1, "a"), station(2, "b")];
    let ribbons = [
        ribbon(0, 1, Width::Unknown, Way::Quiet),
        ribbon(1, 2, Width::Share(0.2, 0.3), Way::Falling),
    ];
    let svg = chain("Chain", &["You"], &stations, &ribbons);
    assert_eq!(svg.matches("class=\"unknown\"").count(), 1, "a dashed line");
    assert_eq!(svg.matches("class=\"band\"").count(), 1, "what is sure");
    assert_eq!(svg.matches("class=\"rim\"").count(), 1, "what is open");
    assert_eq!(svg.matches("url(#falling)").count(), 1, "no colour alone");
    assert_eq!(svg.matches("href=\"/show/1#cited\"").count(), 2);
    assert!(svg.contains("<title>A &amp; B</title>") && !svg.contains("style="));
}

#[test]
fn who_hears_a_link_hears_what_there_is_to_say() {
    let says = |column, name: &str, says: &str, rest| Station {
        says: says.to_owned(),
        rest,
        ..station(column, name)
    };
    let stations = [
        says(0, "You", "You and your side", false),
        says(1, "Acme", "Acme opens a plant", false),
        says(2, "Boxer & Co", "orders fell by a third", false),
        says(2, "and 5 more", "5 more customers of Acme", true),
    ];
    let ribbons = [ribbon(0, 1, Width::Unknown, Way::Quiet)];
    let svg = chain("Chain", &[], &stations, &ribbons);
    for label in [
        "You and your side",
        "Acme opens a plant",
        "Boxer &amp; Co: orders fell by a third",
        "5 more customers of Acme",
    ] {
        assert!(svg.contains(&format!("aria-label=\"{label}\"")), "{label}");
    }
}

#[test]
fn what_the_head_of_a_column_says_is_not_written_on_the_ribbons() {
    let stations = [station(0, "You"), station(1, "Acme"), station(2, "Boxer")];
    let ribbons = [
        ribbon(0, 1, Width::Money(1.0), Way::Quiet),
        ribbon(1, 2, Width::Unknown, Way::Quiet),
    ];
    let svg = chain("Chain", &["You", "Accounts"], &stations, &ribbons);
    assert_eq!(svg.matches(">You</text>").count(), 1, "the head");
    assert_eq!(svg.matches(">Acme</text>").count(), 1);
    assert_eq!(svg.matches("href=\"/You\"").count(), 1, "it leads on");
}

#[test]
fn ribbons_leave_a_bar_side_by_side() {
    let stations = [station(1, "a"), station(2, "b"), station(2, "c")];
    let ribbons = [
        ribbon(0, 1, Width::Share(0.5, 0.5), Way::Quiet),
        ribbon(0, 2, Width::Least(0.25), Way::Quiet),
    ];
    let (bars, sizes) = sizes(&stations, &ribbons);
    assert_eq!(bars[0], WHOLE, "all that it sells");
    let middles = [40.0, 20.0, 60.0];
    let places = ports(&stations, &ribbons, &middles, &bars);
    assert!(places[1].0 >= places[0].0 + 0.5 * WHOLE);
    assert!(places[1].0 + 0.25 * WHOLE <= 40.0 + WHOLE / 2.0);
    assert!(sizes.iter().all(|size| *size >= LINE), "room for the name");
}

#[test]
fn a_customers_customers_customer_has_a_column_of_its_own() {
    let stations = [0, 1, 2, 3, 3].map(|column| station(column, &format!("n{column}")));
    let share = Width::Share(0.2, 0.2);
    let mut ribbons = vec![ribbon(0, 1, Width::Money(1.0), Way::Quiet)];
    ribbons.push(ribbon(1, 2, share, Way::Quiet));
    ribbons.extend([3, 4].map(|to| ribbon(2, to, share, Way::Rising)));
    let svg = chain("Chain", &["You", "A", "B", "C"], &stations, &ribbons);
    assert_eq!(svg.matches("class=\"head\"").count(), 4, "each has a head");
    assert_eq!(svg.matches("href=\"/n3\"").count(), 2, "and its companies");
    assert_eq!(svg.matches("href=\"/show/1#cited\"").count(), 4);
    // What is further down the chain stands further to the right.
    let bars: Vec<f64> = (svg.split("<text class=\"head\" x=\"").skip(1))
        .filter_map(|rest| rest.split('"').next()?.parse().ok())
        .collect();
    assert!(
        bars.is_sorted_by(|a, b| a < b) && bars.len() == 4,
        "{bars:?}"
    );
}
