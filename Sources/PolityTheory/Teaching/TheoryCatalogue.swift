/// The published models, in the order in which they are listed: who owns data, how markets concentrate, how rules are
/// made and kept, what the whole economy does, and how people and opinions move.
public enum TheoryCatalogue {
    public static let models: [TheoryModel] = [
        JonesTonetti.entry,
        PublicDataPool.entry,
        TooMuchData.entry,
        DataEconomy.entry,
        LogitBertrand.entry,
        MergerScreen.entry,
        NetworkTipping.entry,
        CompetingWithBigData.entry,
        DataDrivenQualityRace.equilibriaEntry,
        DataDrivenQualityRace.tippingEntry,
        AcrossUserLearning.entry,
        ReplicatorDynamics.entry,
        NelsonWinter.entry,
        OptimalEnforcement.entry,
        InspectionGame.entry,
        LimitedEnforcement.entry,
        RegulatoryCapture.entry,
        PublicGoods.entry,
        DataDividend.entry,
        GodleyLavoieSIM.entry,
        GodleyLavoieSIMEX.entry,
        GodleyLavoiePC.entry,
        LeontiefPrices.entry,
        TaskAutomation.entry,
        WeakLinks.entry,
        BassDiffusion.entry,
        AccessGap.entry,
        RumourSpreading.entry,
        EpidemicSize.entry,
        FriedkinJohnsen.entry,
        TripartiteGame.entry,
        PublicGoodsGame.entry,
        MoranProcess.entry,
    ]

    public static func model(_ name: String) -> TheoryModel? { models.first { $0.name == name } }
}
