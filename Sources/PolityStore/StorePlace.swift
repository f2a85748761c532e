#if Store
    import GRDB
    import PolityLab

    #if canImport(Darwin)
        import Darwin
    #elseif canImport(Glibc)
        import Glibc
    #elseif canImport(Musl)
        import Musl
    #endif

    /// Where a store is, and what the operating system says about the place: SQLite's own words are few.
    struct StorePlace {
        let path: String
        let mode: SQLiteRunStore.Mode

        /// - Throws: ``StoreError`` if a store cannot be there.
        init(_ path: String, mode: SQLiteRunStore.Mode) throws(StoreError) {
            self.path = path
            self.mode = mode
            guard !path.isEmpty, !path.utf8.contains(0) else {
                throw StoreError("a store of runs needs the name of a file")
            }
            var status = stat()
            if stat(path, &status) == 0 {
                switch status.st_mode & S_IFMT {
                case S_IFREG: break
                case S_IFDIR: throw StoreError("\(path) is a folder; a store of runs is a file in one")
                default: throw StoreError("\(path) is no regular file; name another one for the store of runs")
                }
                guard access(path, R_OK) == 0 else {
                    throw StoreError("\(path) cannot be read: \(Self.reason()); change its permissions")
                }
                guard mode == .readOnly || access(path, W_OK) == 0 else {
                    throw StoreError(
                        "\(path) cannot be written: \(Self.reason()); change its permissions, or name another file")
                }
            } else if errno != ENOENT || mode != .createOrOpen {
                throw StoreError("there is no store of runs \(path): \(Self.reason())")
            }
            guard mode != .readOnly else { return }
            // SQLite writes a second file beside the store.
            guard access(folder, F_OK) == 0 else {
                throw StoreError("there is no folder \(folder) for the store of runs \(path); make it first")
            }
            guard access(folder, W_OK | X_OK) == 0 else {
                throw StoreError(
                    "nothing can be written in the folder of \(path): \(Self.reason()); change its permissions, "
                        + "or name a file elsewhere")
            }
        }

        private var folder: String {
            guard let slash = path.lastIndex(of: "/") else { return "." }
            return slash == path.startIndex ? "/" : String(path[..<slash])
        }

        /// The path as SQLite takes it: some names mean something else to it.
        var sqlitePath: String { path.hasPrefix("/") ? path : "./" + path }

        func fault(_ error: any Error) -> StoreError { Self.fault(error, path: path, mode: mode) }

        /// What is wrong, where, and what to do.
        static func fault(_ error: any Error, path: String, mode: SQLiteRunStore.Mode) -> StoreError {
            guard let error = error as? DatabaseError else { return StoreError("\(path): \(error)") }
            let words = error.message ?? error.resultCode.description
            switch error.resultCode {
            case .SQLITE_NOTADB:
                return StoreError("\(path) is no store of runs: \(words); name another file")
            case .SQLITE_BUSY, .SQLITE_LOCKED:
                return StoreError(
                    "\(path) is in use by another process, which may be simulating its runs; wait until it has finished, "
                        + "or name another file")
            case .SQLITE_CORRUPT:
                return StoreError(
                    "\(path) is damaged: \(words); use a copy of it, or name another file to simulate the runs again")
            case .SQLITE_FULL:
                return StoreError(
                    "\(path) cannot be written: no room is left; what was kept before is still there: make room, and "
                        + "resume the study")
            case .SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_PERM:
                let advice =
                    mode == .readOnly
                    ? "its last process was stopped, and its folder has to be writable to read what that left: copy "
                        + "\(path) and \(path)-wal to another folder"
                    : "change the permissions of the file and its folder, or name another file"
                return StoreError("\(path) cannot be opened: \(words); \(advice)")
            case .SQLITE_IOERR:
                return StoreError(
                    "\(path) cannot be \(mode == .readOnly ? "read" : "read or written"): \(words); what was kept before "
                        + "is still there: see whether the disk is full, out of order, or limits the size of files")
            case .SQLITE_MISUSE: return StoreError("\(path) has been closed")
            default: return StoreError("\(path): \(words)")
            }
        }

        static func reason() -> String { String(cString: strerror(errno)) }
    }
#endif
