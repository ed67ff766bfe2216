//! What the seller's firm makes. One trade is drawn per world.

/// A product of the firm.
pub(crate) struct Line {
    /// `segment valve`
    pub(crate) one: &'static str,
    /// `segment valves`
    pub(crate) many: &'static str,
    /// Letters its part numbers begin with.
    pub(crate) code: &'static str,
    /// What wears out in it.
    pub(crate) spare: &'static str,
}

/// A trade: the words of a firm and its products.
pub(crate) struct Trade {
    /// Second word of the firm's name, and the word in its domain.
    pub(crate) firm: &'static [(&'static str, &'static str)],
    pub(crate) lines: &'static [Line],
}

const fn line(
    one: &'static str,
    many: &'static str,
    code: &'static str,
    spare: &'static str,
) -> Line {
    Line {
        one,
        many,
        code,
        spare,
    }
}

pub(crate) const TRADES: &[Trade] = &[
    Trade {
        firm: &[("Valves", "valves"), ("Flow Control", "flowcontrol")],
        lines: &[
            line("segment valve", "segment valves", "SGV", "seat ring"),
            line(
                "diaphragm valve",
                "diaphragm valves",
                "DMV",
                "diaphragm set",
            ),
            line("butterfly valve", "butterfly valves", "BFV", "liner"),
            line("ball valve", "ball valves", "BLV", "seat kit"),
            line(
                "knife gate valve",
                "knife gate valves",
                "KGV",
                "gland packing",
            ),
            line("safety valve", "safety valves", "SFV", "spring set"),
            line("check valve", "check valves", "CHV", "disc"),
            line(
                "pneumatic actuator",
                "pneumatic actuators",
                "PAC",
                "seal kit",
            ),
            line("positioner", "positioners", "POS", "pilot relay"),
            line("pressure reducer", "pressure reducers", "PRV", "cartridge"),
        ],
    },
    Trade {
        firm: &[("Sealing", "sealing"), ("Seals & Gaskets", "seals")],
        lines: &[
            line("cartridge seal", "cartridge seals", "CTS", "face set"),
            line(
                "double mechanical seal",
                "double mechanical seals",
                "DMS",
                "O-ring set",
            ),
            line(
                "spiral wound gasket",
                "spiral wound gaskets",
                "SWG",
                "filler strip",
            ),
            line("lip seal", "lip seals", "LPS", "sleeve"),
            line(
                "PTFE envelope gasket",
                "PTFE envelope gaskets",
                "PEG",
                "insert",
            ),
            line("bellows seal", "bellows seals", "BLS", "bellows unit"),
            line(
                "gland packing set",
                "gland packing sets",
                "GPS",
                "packing ring",
            ),
            line(
                "seal support system",
                "seal support systems",
                "SSS",
                "cooling coil",
            ),
            line("expansion joint", "expansion joints", "EXJ", "liner"),
            line("V-ring set", "V-ring sets", "VRS", "support ring"),
        ],
    },
    Trade {
        firm: &[("Pumps", "pumps"), ("Pump Works", "pumpworks")],
        lines: &[
            line("dosing pump", "dosing pumps", "DSP", "pump head"),
            line(
                "progressive cavity pump",
                "progressive cavity pumps",
                "PCP",
                "stator",
            ),
            line("rotary lobe pump", "rotary lobe pumps", "RLP", "lobe pair"),
            line(
                "magnetic drive pump",
                "magnetic drive pumps",
                "MDP",
                "bearing set",
            ),
            line("side channel pump", "side channel pumps", "SCP", "impeller"),
            line(
                "submersible mixer",
                "submersible mixers",
                "SBM",
                "propeller",
            ),
            line("vacuum pump", "vacuum pumps", "VCP", "vane set"),
            line("drum pump", "drum pumps", "DRP", "motor coupling"),
            line("booster set", "booster sets", "BST", "pressure vessel"),
            line("hose pump", "hose pumps", "HSP", "hose"),
        ],
    },
    Trade {
        firm: &[("Filtration", "filtration"), ("Filter Systems", "filters")],
        lines: &[
            line("bag filter housing", "bag filter housings", "BFH", "basket"),
            line("candle filter", "candle filters", "CDF", "candle set"),
            line("duplex strainer", "duplex strainers", "DPX", "mesh insert"),
            line(
                "self-cleaning filter",
                "self-cleaning filters",
                "SCF",
                "scraper disc",
            ),
            line(
                "coalescer cartridge",
                "coalescer cartridges",
                "CLC",
                "end cap seal",
            ),
            line(
                "sterile vent filter",
                "sterile vent filters",
                "SVF",
                "membrane",
            ),
            line("dust collector", "dust collectors", "DSC", "filter bag set"),
            line(
                "plate filter press",
                "plate filter presses",
                "PFP",
                "filter cloth",
            ),
            line(
                "magnetic separator",
                "magnetic separators",
                "MGS",
                "magnet bar",
            ),
            line(
                "depth filter sheet",
                "depth filter sheets",
                "DFS",
                "gasket frame",
            ),
        ],
    },
    Trade {
        firm: &[
            ("Instruments", "instruments"),
            ("Process Control", "process"),
        ],
        lines: &[
            line(
                "level transmitter",
                "level transmitters",
                "LVT",
                "probe rod",
            ),
            line("flow meter", "flow meters", "FLM", "sensor tube"),
            line("pressure gauge", "pressure gauges", "PRG", "diaphragm seal"),
            line(
                "conductivity sensor",
                "conductivity sensors",
                "CDS",
                "electrode",
            ),
            line("pH probe", "pH probes", "PHP", "glass electrode"),
            line(
                "temperature sensor",
                "temperature sensors",
                "TMS",
                "thermowell",
            ),
            line(
                "limit switch box",
                "limit switch boxes",
                "LSB",
                "switch module",
            ),
            line("turbidity meter", "turbidity meters", "TBM", "lamp unit"),
            line(
                "signal converter",
                "signal converters",
                "SGC",
                "display board",
            ),
            line("gas detector", "gas detectors", "GSD", "sensor cell"),
        ],
    },
    Trade {
        firm: &[("Couplings", "couplings"), ("Drive Technology", "drives")],
        lines: &[
            line("disc coupling", "disc couplings", "DSK", "lamella pack"),
            line("jaw coupling", "jaw couplings", "JWC", "spider"),
            line(
                "helical gear unit",
                "helical gear units",
                "HGU",
                "shaft seal set",
            ),
            line(
                "torque limiter",
                "torque limiters",
                "TQL",
                "friction lining",
            ),
            line("backstop", "backstops", "BKS", "sprag ring"),
            line("brake disc", "brake discs", "BRD", "pad set"),
            line("cardan shaft", "cardan shafts", "CDN", "cross joint"),
            line("geared motor", "geared motors", "GRM", "fan cowl"),
            line("locking assembly", "locking assemblies", "LKA", "screw set"),
            line("slewing bearing", "slewing bearings", "SLB", "seal profile"),
        ],
    },
];
