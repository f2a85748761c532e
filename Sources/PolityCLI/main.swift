#if Tools
    CommandLineFront.run()
#else
    import PolityScript

    #if canImport(Darwin)
        import Darwin
    #elseif canImport(Glibc)
        import Glibc
    #elseif canImport(Musl)
        import Musl
    #endif

    _ = Descriptor(STDERR_FILENO).write(
        "polity \(PolityVersion.text) was built without its tools; build it with: "
            + "swift build --traits Tools,LineEditing\n")
    exit(2)
#endif
