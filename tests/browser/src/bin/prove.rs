fn main() -> anyhow::Result<()> {
    let filter: Vec<String> = std::env::args().skip(1).collect();
    browser_tests::lab::prove(&filter)
}
