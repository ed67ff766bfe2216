//! The demo world: the mailbox of one seller at an invented industrial
//! supplier, over two years, with some situations planted in it.
//!
//! A world is a pure function of its seed and of who words it ([`Author`]). It is made in four passes: the cast
//! is hired, the plots are laid ([`Truth`]s and [`Decoy`]s), everyday life goes
//! on around them, and noise fills the rest. Plots that came later are laid last,
//! with dice of their own, and leave the rest as it was. What the plots are about is
//! written from a salesperson's day, not from what a program can find.
//!
//! A [`demo_world`] is the mailbox alone. A [`whole_world`] is the same seller with
//! the rest of what a seller has: calendar, address book, the CRM as it was exported
//! month by month, LinkedIn connections and notes ([`World::exports`]). Every mail,
//! truth and decoy of the mailbox is in it as it was; some mails, and the truths and
//! decoys for which one needs the other files, come on top. Others (orders, reports,
//! transcripts, promises) become further passes over the same stage.

mod author;
mod calendar;
mod cast;
mod desk;
mod downstream;
mod hand;
mod life;
mod mail;
mod orders;
mod phrase;
mod plots;
mod rng;
mod slots;
mod stage;
mod truths;

pub use author::Author;
pub use desk::Export;
pub use downstream::{
    Chain, EdgeDecoy, EdgeTruth, Outside, Share, Standing, Telling, Way, edge_file,
};
pub use mail::mbox::split as split_mbox;
pub use truths::{
    Booked, Decoy, SITUATIONS, SITUATIONS_BESIDE, SITUATIONS_CHAIN, SITUATIONS_ORDERS, Serves,
    Truth, truth_file,
};

use bellwether_core::time::Timestamp;
use stage::Stage;

/// A file of the world, as a mail client would export it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct WorldFile {
    /// Relative path, `/` between folders: `Inbox.mbox`, `Archive/2023.mbox`.
    pub path: String,
    /// Content.
    pub bytes: Vec<u8>,
}

/// Whose mailbox it is.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Seller {
    /// Full name.
    pub name: String,
    /// Address.
    pub address: String,
    /// The firm's name.
    pub company: String,
    /// The firm's mail domain.
    pub domain: String,
}

/// A seller's mailbox and what there is to see in it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct World {
    /// What it was made from.
    pub seed: u64,
    /// Whose wordings it is told in.
    pub author: Author,
    /// The mailbox, in the order of paths.
    pub files: Vec<WorldFile>,
    /// What lies beside the mailbox, oldest first: each to be read with the moment
    /// it was made. Empty in a world of mail alone.
    pub exports: Vec<Export>,
    /// What a good seller would act on at [`World::as_of`].
    pub truths: Vec<Truth>,
    /// What a good seller would shrug at.
    pub decoys: Vec<Decoy>,
    /// Who sells to whom, as the world's papers and people tell. Empty but in a
    /// [`chain_world`].
    pub edges: Vec<EdgeTruth>,
    /// What only looks as if somebody sold to somebody, or as if a share were told.
    pub edge_decoys: Vec<EdgeDecoy>,
    /// The last evening of the world: no mail is newer.
    pub as_of: Timestamp,
    /// The owner of the mailbox.
    pub seller: Seller,
}

/// The world of a seed, in the words of the first author. Equal seeds give
/// equal bytes.
pub fn demo_world(seed: u64) -> World {
    demo_world_by(Author::First, seed)
}

/// The world of a seed in the words of an author.
pub fn demo_world_by(author: Author, seed: u64) -> World {
    make(author, seed, Extent::Mail)
}

/// The world of a seed with all that lies beside the mailbox, in the words of the
/// first author.
pub fn whole_world(seed: u64) -> World {
    whole_world_by(Author::First, seed)
}

/// The same in the words of an author.
pub fn whole_world_by(author: Author, seed: u64) -> World {
    make(author, seed, Extent::Desk)
}

/// A whole world with the order book, in the words of the first author. All of the
/// whole world is in it as it was.
pub fn order_world(seed: u64) -> World {
    order_world_by(Author::First, seed)
}

/// The same in the words of an author; each has the order book of another program.
pub fn order_world_by(author: Author, seed: u64) -> World {
    make(author, seed, Extent::Orders)
}

/// An order world in which accounts have customers of their own, of whom annual
/// reports, press, trade papers, series of figures and mails tell. In the words of the
/// first author; what is told of customers' customers has one voice in all worlds.
pub fn chain_world(seed: u64) -> World {
    chain_world_by(Author::First, seed)
}

/// The same around the words of an author.
pub fn chain_world_by(author: Author, seed: u64) -> World {
    make(author, seed, Extent::Chain)
}

/// How much of what a seller has is in a world.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Extent {
    Mail,
    Desk,
    Orders,
    Chain,
}

fn make(author: Author, seed: u64, extent: Extent) -> World {
    let mut stage = Stage::new(seed, author);
    life::people::hire_customers(&mut stage);
    plots::lay(&mut stage);
    life::go_on(&mut stage);
    life::noise::fill(&mut stage);
    plots::offer::lay(&mut stage, seed);
    let (mut truths, mut decoys) = (Vec::new(), Vec::new());
    stage.settle(&mut truths, &mut decoys);
    let mut exports = Vec::new();
    let mut tale = downstream::Tale::new(seed);
    if extent >= Extent::Desk {
        life::desk::fill(&mut stage, seed, &truths, &decoys);
        plots::lay_beside(&mut stage, seed);
        stage.settle(&mut truths, &mut decoys);
        let orders = match extent {
            Extent::Orders => orders::keep(&mut stage, seed, &truths, &decoys, &mut ()),
            Extent::Chain => orders::keep(&mut stage, seed, &truths, &decoys, &mut tale),
            _ => Vec::new(),
        };
        stage.settle(&mut truths, &mut decoys);
        exports = desk::exports(&stage.desk, &stage.cast);
        exports.extend(orders);
        exports.append(&mut tale.papers(&stage));
        exports.sort_by_key(|export| export.known);
    }
    let (me, us) = (stage.cast.me(), stage.cast.us());
    let seller = Seller {
        name: me.full_name(),
        address: me.address.clone(),
        company: us.name.clone(),
        domain: us.domain.clone(),
    };
    let (edges, edge_decoys) = tale.edges(&stage);
    let files = mail::folders::files(&stage.posts, &stage.cast, stage.as_of);
    World {
        seed,
        author,
        files,
        exports,
        truths,
        decoys,
        edges,
        edge_decoys,
        as_of: stage.as_of,
        seller,
    }
}
