package kith.evaluate.trial;

/// A data set that trials read: where anyone can get it, and what its licence allows.
public enum DataSet {
    THIERS13(
            "thiers13",
            "Thiers13: pupils of a French high school; Facebook links, named friends, contacts, classes (SocioPatterns 2013)",
            "sociopatterns.org, high school contact and friendship networks; Mastrandrea, Fournet & Barrat, PLoS ONE 10(9) e0136497",
            "CC BY-NC-SA 3.0",
            false),
    COPENHAGEN(
            "copenhagen",
            "Copenhagen Networks Study: Facebook friends, calls and texts of 800 students in four weeks",
            "figshare 10.6084/m9.figshare.7267433; Sapiezynski et al., Scientific Data 6:315, 2019",
            "CC BY as declared by a mirror (gesiscss/compsoc); check the deposit before publishing rows",
            true),
    INSTAFAKE(
            "instafake",
            "instafake: 1,194 fake and real accounts; 700 ordinary accounts with 57,816 posts (Instagram 2018)",
            "GitHub fcakyon/instafake-dataset, data/fake-v1.0 and data/automated-v1.0; Akyon & Kalfaoglu, arXiv 1910.03090",
            "CC BY-NC 4.0",
            false),
    SRF_FOLLOWERS(
            "srf_followers",
            "SRF: 975 followers of Swiss influencers labelled by two journalists, 10,000 unlabelled (Instagram 2017)",
            "GitHub srfdata/2017-10-instagram-influencers, analysis/input; user names replaced by counts",
            "CC BY-SA 4.0",
            true),
    ORG_VS_INDIVIDUAL(
            "org_vs_individual",
            "4,940 Twitter profiles labelled organisation or individual",
            "GitHub tweetpie/twitter-account-classification, datasets/humanizr_*.csv; labels by McCorriston, Jurgens & Ruths, ICWSM 2015",
            "Apache-2.0 (texts of real people: not to be published)",
            true),
    TWITCH_MUSAE(
            "twitch_musae",
            "23,175 Twitch streamers: views, age, partner, mutual follows (2018)",
            "GitHub benedekrozemberczki/MUSAE, input/; Rozemberczki, Allen & Sarkar 2019",
            "GPL-3.0 (the repository's)",
            false),
    PEERINDEX_PAIRS(
            "peerindex_pairs",
            "5,500 human judgements which of two Twitter accounts is more influential (2013)",
            "competition data of Kaggle and PeerIndex, kept by GitHub Vyyom-Kelkar/Social-Media-Influence",
            "competition data: evaluation only",
            false),
    DIFFUSION_CLASSIC(
            "diffusion_classic",
            "1,047 women of 25 Korean villages (1973): closest neighbours, purchase advice, year of adoption",
            "GitHub USCCANA/netdiffuseR, data/kfamily.rdata; Rogers & Kincaid 1981, Valente 1995",
            "MIT",
            true);

    private final String folder;
    private final String title;
    private final String origin;
    private final String licence;
    private final boolean weightsMayShip;

    DataSet(String folder, String title, String origin, String licence, boolean weightsMayShip) {
        this.folder = folder;
        this.title = title;
        this.origin = origin;
        this.licence = licence;
        this.weightsMayShip = weightsMayShip;
    }

    /// Name of its folder below the data folder.
    public String folder() {
        return folder;
    }

    public String title() {
        return title;
    }

    /// Where anyone can get it, and who made it.
    public String origin() {
        return origin;
    }

    public String licence() {
        return licence;
    }

    /// Whether weights fitted on it may be part of Kith; if not, it is only tested on.
    public boolean weightsMayShip() {
        return weightsMayShip;
    }
}
