#if Store
    import GRDB
    import PolityLab

    extension SQLiteRunStore {
        /// The rows of results that were kept of a statement, in their order; none if it was not carried out.
        ///
        /// - Throws: ``StoreError`` if the store cannot be read.
        public func estimates(statement: Int) throws(StoreError) -> [String] {
            try reading { database in
                try String.fetchAll(
                    database, sql: "SELECT json FROM estimate WHERE statement = ? ORDER BY row", arguments: [statement])
            }
        }
    }
#endif
