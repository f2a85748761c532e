#if Tools
    CommandLineFront.run()
#else
    import PolityScript

    print(
        "polity \(PolityVersion.text) was built without its tools; build it with: swift build --traits Tools,LineEditing"
    )
#endif
