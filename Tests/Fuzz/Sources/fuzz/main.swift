// libFuzzer's own `main` cannot be used: SwiftPM renames ours. Its driver is a C function of the runtime that
// `-sanitize=fuzzer` links.
typealias Arguments = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>
typealias OneInput = @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt

@_silgen_name("LLVMFuzzerRunDriver")
func runDriver(_ count: UnsafeMutablePointer<CInt>, _ arguments: UnsafeMutablePointer<Arguments>, _ body: OneInput)
    -> CInt

func oneInput(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    Trial.run(UnsafeBufferPointer(start: bytes, count: count))
    return 0
}

switch CommandLine.arguments.dropFirst().first {
case "dictionary": Vocabulary.printDictionary(scripts: CommandLine.arguments.dropFirst(2))
case "digest": Digest.printAll(CommandLine.arguments.dropFirst(2))
default:
    var count = CommandLine.argc
    var arguments: Arguments = CommandLine.unsafeArgv
    // Ends the process when it is done.
    _ = runDriver(&count, &arguments, oneInput)
}
