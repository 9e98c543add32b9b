namespace Guiju.Store.Ledger.Verifying;

/// <summary>Verifies one region: its acts in the order of recording, then stream by stream with what follows from them, then its files.</summary>
internal sealed class RegionCheck(VerifyRun run, string region)
{
    public void Verify()
    {
        run.Restart();
        var order = new OrderCheck(run, region);
        order.Verify();
        var files = new EvidenceCheck(run, region);
        var chains = new ChainCheck(run, region, files, order.Total);
        var calendar = new CalendarCheck(run, region);
        new CalendarStream(run, region, chains, calendar).Verify();
        order.CheckHead(calendar.Fingerprint);
        new CaseStreams(run, region, chains, calendar).Verify();
        foreach (var register in order.Registers)
        {
            new EntryStreams(run, region, chains, register).Verify();
        }

        order.CheckStrays(chains);
        calendar.Close();
        files.Verify();
    }
}
