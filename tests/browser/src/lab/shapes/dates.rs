//! Validity: over, not begun, impossible, and oddly written.

use crate::lab::draft::Draft;
use crate::lab::moment::Moment;
use crate::lab::shape::Shape;

pub(super) fn shapes() -> Vec<Shape> {
    let mut shapes = Vec::new();
    for (name, about, change) in cases() {
        shapes.push(Shape::issued(&format!("dates-{name}"), about).leaf(change));
    }
    for (name, about, change) in cases().into_iter().take(6) {
        shapes.push(
            Shape::plain(
                &format!("dates-{name}-self"),
                &format!("self-signed, {about}"),
            )
            .leaf(change),
        );
    }
    for (name, about, change) in cases().into_iter().take(4) {
        shapes.push(
            Shape::appliance(
                &format!("dates-{name}-appliance"),
                &format!("CA:TRUE, {about}"),
            )
            .leaf(change),
        );
    }
    shapes.extend(authorities());
    shapes
}

type Case = (&'static str, &'static str, fn(Draft) -> Draft);

fn cases() -> Vec<Case> {
    vec![
        ("expired", "expired", Draft::expired),
        ("not-yet", "not valid yet", Draft::not_yet),
        ("reversed", "ends before it begins, today between", |leaf| {
            leaf.valid(Moment::days(10), Moment::days(-10))
        }),
        (
            "reversed-past",
            "ends before it begins, both over",
            |leaf| leaf.valid(Moment::days(-10), Moment::days(-20)),
        ),
        ("generalized", "GeneralizedTime before 2050", |leaf| {
            leaf.valid(
                Moment::generalized("20200101000000Z"),
                Moment::generalized("20400101000000Z"),
            )
        }),
        ("no-seconds", "UTCTime without seconds", |leaf| {
            leaf.valid(Moment::utc("2001010000Z"), Moment::utc("4001010000Z"))
        }),
        (
            "reversed-future",
            "ends before it begins, both to come",
            |leaf| leaf.valid(Moment::days(300), Moment::days(200)),
        ),
        ("century", "a hundred years", |leaf| {
            leaf.valid(Moment::days(-30), Moment::days(36_500))
        }),
        ("utc-1949", "UTCTime 49, which is 2049", |leaf| {
            leaf.valid(Moment::days(-30), Moment::utc("491231235959Z"))
        }),
        ("utc-1950", "UTCTime 50, which is 1950", |leaf| {
            leaf.valid(Moment::days(-30), Moment::utc("501231235959Z"))
        }),
        ("year-9999", "without an end: 99991231235959Z", |leaf| {
            leaf.valid(Moment::days(-30), Moment::generalized("99991231235959Z"))
        }),
        ("from-1970", "since 1970", |leaf| {
            leaf.valid(Moment::utc("700101000000Z"), Moment::days(300))
        }),
        ("from-1900", "since 1900", |leaf| {
            leaf.valid(Moment::generalized("19000101000000Z"), Moment::days(300))
        }),
        ("offset", "UTCTime with an offset", |leaf| {
            leaf.valid(
                Moment::utc("200101000000+0900"),
                Moment::utc("400101000000+0900"),
            )
        }),
        ("fraction", "GeneralizedTime with a fraction", |leaf| {
            leaf.valid(
                Moment::generalized("20200101000000.5Z"),
                Moment::generalized("20400101000000.5Z"),
            )
        }),
        ("no-zulu", "GeneralizedTime without Z", |leaf| {
            leaf.valid(
                Moment::generalized("20200101000000"),
                Moment::generalized("20400101000000"),
            )
        }),
        ("february-30", "the thirtieth of February", |leaf| {
            leaf.valid(Moment::days(-30), Moment::utc("400230000000Z"))
        }),
        ("month-13", "the thirteenth month", |leaf| {
            leaf.valid(Moment::days(-30), Moment::utc("401301000000Z"))
        }),
        ("hour-24", "the hour 24", |leaf| {
            leaf.valid(Moment::days(-30), Moment::utc("400101240000Z"))
        }),
        ("second-60", "the second 60", |leaf| {
            leaf.valid(Moment::days(-30), Moment::utc("400101235960Z"))
        }),
        ("empty", "no text", |leaf| {
            leaf.valid(Moment::days(-30), Moment::utc(""))
        }),
        ("letters", "letters", |leaf| {
            leaf.valid(Moment::days(-30), Moment::utc("someday"))
        }),
        ("today", "begins today", |leaf| {
            leaf.valid(Moment::days(0), Moment::days(300))
        }),
        ("one-day", "yesterday to tomorrow", |leaf| {
            leaf.valid(Moment::days(-1), Moment::days(1))
        }),
    ]
}

fn authorities() -> Vec<Shape> {
    let chain = Shape::chain;
    vec![
        Shape::issued("dates-root-expired", "its root is expired").root(Draft::expired),
        Shape::issued("dates-root-not-yet", "its root is not valid yet").root(Draft::not_yet),
        chain("dates-intermediate-expired", "its intermediate is expired")
            .intermediate(Draft::expired),
        chain(
            "dates-intermediate-not-yet",
            "its intermediate is not valid yet",
        )
        .intermediate(Draft::not_yet),
        chain("dates-root-reversed", "its root ends before it begins")
            .root(|root| root.valid(Moment::days(10), Moment::days(-10))),
        chain(
            "dates-intermediate-and-root-expired",
            "both authorities are expired",
        )
        .intermediate(Draft::expired)
        .root(Draft::expired),
        chain("dates-all-expired", "all three are expired")
            .leaf(Draft::expired)
            .intermediate(Draft::expired)
            .root(Draft::expired),
        chain(
            "dates-leaf-not-yet-root-expired",
            "a leaf to come below an expired root",
        )
        .leaf(Draft::not_yet)
        .root(Draft::expired),
        chain("dates-root-1950", "its root ends in 1950")
            .root(|root| root.valid(Moment::days(-30), Moment::utc("501231235959Z"))),
        chain("dates-leaf-outlives-root", "a leaf that outlives its root")
            .leaf(|leaf| leaf.valid(Moment::days(-30), Moment::days(4000))),
        Shape::issued("dates-six-years", "issued for six years")
            .leaf(|leaf| leaf.valid(Moment::days(-100), Moment::days(2100))),
    ]
}
