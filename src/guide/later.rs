//! What will come up later, for those who took a guide's way.

use super::{PortGroup, Request, Section, SectionKind, Way, ways};
use crate::browser::{Browser, Platform};
use crate::certificate::Certificate;
use crate::site::Site;
use crate::verdict::{Remedy, Setting, Warning, warnings};

/// The warnings for people with these browsers and systems, who each take their guide's way.
pub fn warnings_for(
    site: &Site,
    groups: &[PortGroup],
    loaded: &[Certificate],
    readers: impl Iterator<Item = (Browser, Platform)>,
) -> Vec<Warning> {
    let taken = readers.flat_map(|(browser, platform)| {
        let request = Request::new(browser, platform, site, groups);
        let verifier = browser.verifier(platform);
        let remedies = ways(&request).into_iter().filter_map(|way| taken(&way));
        remedies
            .map(move |remedy| (verifier, remedy))
            .collect::<Vec<_>>()
    });
    let setting = Setting {
        site,
        served: served(groups),
        loaded,
        taken: taken.collect(),
    };
    warnings(&setting)
}

fn served(groups: &[PortGroup]) -> Vec<(&[u16], &[Certificate])> {
    let served = groups.iter();
    served
        .map(|group| (group.ports.as_slice(), group.chain.as_slice()))
        .collect()
}

/// What the guide's reader does, if there is anything to do.
fn taken(way: &Way<'_>) -> Option<Remedy> {
    way.lasting.or(way.for_now.then_some(Remedy::Exception))
}

/// The last section of a guide. Nodes are the help desk's concern, and not the reader's.
pub(super) fn later(request: &Request<'_>, ways: &[Way<'_>]) -> Option<Section> {
    ways.iter().find_map(taken)?;
    let reader = std::iter::once((request.browser, request.platform));
    let mut warnings = warnings_for(request.site, request.groups, &[], reader);
    warnings.retain(|warning| *warning != Warning::EachNode);
    (!warnings.is_empty()).then(|| Section {
        kind: SectionKind::Later,
        intro: warnings.iter().map(Warning::message).collect(),
        steps: Vec::new(),
    })
}
