/// All published numbers that are compared, in the order of the catalogue.
enum PublishedTables {
    static func all() throws -> [SideBySide] {
        try SideBySide.jonesTonetti() + SideBySide.publicDataPool() + SideBySide.tooMuchData()
            + SideBySide.dataEconomy()
            + SideBySide.logitBertrand() + SideBySide.mergerScreen() + SideBySide.networkTipping()
            + SideBySide.competingWithBigData() + SideBySide.acrossUserLearning()
            + SideBySide.replicator() + SideBySide.nelsonWinter() + SideBySide.optimalEnforcement()
            + SideBySide.inspectionGame() + SideBySide.limitedEnforcement() + SideBySide.regulatoryCapture()
            + SideBySide.publicGoods() + SideBySide.dataDividend() + SideBySide.godleyLavoieSIM()
            + SideBySide.godleyLavoieSIMEX() + SideBySide.godleyLavoiePC() + SideBySide.leontiefPrices()
            + SideBySide.taskAutomation() + SideBySide.weakLinks() + SideBySide.bass() + SideBySide.accessGap()
            + SideBySide.daleyKendall() + SideBySide.finalSizeOfEpidemics() + SideBySide.friedkinJohnsen()
            + SideBySide.tripartiteGame() + SideBySide.publicGoodsGame() + SideBySide.moranProcess()
    }
}
