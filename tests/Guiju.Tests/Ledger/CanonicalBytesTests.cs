using System.Collections.Immutable;
using System.Text;
using CsCheck;
using Guiju.Kernel.Ledger;
using Guiju.Kernel.Time;

namespace Guiju.Tests.Ledger;

public sealed class CanonicalBytesTests
{
    private static readonly Act Sample = new()
    {
        Region = "210200",
        Stream = "case/XK2021-00001",
        Sequence = 2,
        Kind = "services.licensing:accept",
        Law = "services.licensing@2019-04-23",
        ActorId = "window1",
        ActorTitle = "窗口人员",
        ActorUnit = "zwfw",
        Happened = new LegalMoment(new DateOnly(2021, 7, 1), DayHalf.Morning),
        RecordedAt = 1_625_100_000_000,
        Outcome = "granted",
        Facts = Act.NoFacts.Add("hearing", "true").Add("title", "食品\n经营"),
        With = ["window2"],
        Evidence = [new Evidence(Digest.Zero, "申请书.pdf", "application/pdf", 10)],
        Note = "备注",
        IdempotencyKey = "k1",
        Previous = Digest.Zero,
    };

    [Fact]
    public void The_form_is_frozen()
    {
        var text = Encoding.UTF8.GetString(CanonicalBytes.Of(Sample));
        Assert.StartsWith("guiju-act-1\nregion:6:210200\nstream:17:case/XK2021-00001\nsequence:1:2\nkind:25:services.licensing:accept\n", text, StringComparison.Ordinal);
        Assert.Equal("1246d6f4", Sha256Digester.Instance.Hash(CanonicalBytes.Of(Sample)).ToString()[..8]);
    }

    [Fact]
    public void Any_change_of_any_part_changes_the_bytes()
    {
        Act[] changed =
        [
            Sample with { Region = "210201" },
            Sample with { Stream = "case/XK2021-00002" },
            Sample with { Sequence = 3 },
            Sample with { Kind = "services.licensing:decline" },
            Sample with { Law = "" },
            Sample with { ActorId = "window2" },
            Sample with { ActorTitle = "" },
            Sample with { ActorUnit = "" },
            Sample with { Happened = new LegalMoment(new DateOnly(2021, 7, 2), DayHalf.Morning) },
            Sample with { Happened = new LegalMoment(new DateOnly(2021, 7, 1)) },
            Sample with { RecordedAt = 1_625_100_000_001 },
            Sample with { Outcome = null },
            Sample with { Facts = Act.NoFacts },
            Sample with { With = [] },
            Sample with { Evidence = [] },
            Sample with { Note = "" },
            Sample with { IdempotencyKey = "k2" },
            Sample with { Previous = new Digest(new byte[] { 1 }.Concat(new byte[31]).ToArray()) },
        ];
        var all = changed.Append(Sample).Select(a => Convert.ToHexString(CanonicalBytes.Of(a))).ToList();
        Assert.Equal(all.Count, all.Distinct().Count());
    }

    [Fact]
    public void The_hash_is_not_part_of_what_is_hashed() =>
        Assert.Equal(CanonicalBytes.Of(Sample), CanonicalBytes.Of(CanonicalBytes.Seal(Sample, Sha256Digester.Instance)));

    [Fact]
    public void No_value_can_imitate_a_field() =>
        Gen.Select(Gen.String, Gen.String, Gen.String, Gen.String).Sample((a, b, c, d) =>
        {
            var one = Sample with { Note = a, IdempotencyKey = b };
            var other = Sample with { Note = c, IdempotencyKey = d };
            var same = Encoding.UTF8.GetBytes(a).SequenceEqual(Encoding.UTF8.GetBytes(c)) && Encoding.UTF8.GetBytes(b).SequenceEqual(Encoding.UTF8.GetBytes(d));
            Assert.Equal(same, CanonicalBytes.Of(one).SequenceEqual(CanonicalBytes.Of(other)));
        });

    [Fact]
    public void A_digest_reads_back_as_it_was_written() =>
        Gen.Byte.Array[32].Sample(bytes => Assert.Equal(new Digest(bytes), Digest.Parse(new Digest(bytes).ToString())));

    [Theory]
    [InlineData("")]
    [InlineData("zz")]
    [InlineData("00112233445566778899aabbccddeeff00112233445566778899aabbccddeefg")]
    public void What_is_no_digest_is_not_read(string text) => Assert.False(Digest.TryParse(text, out _));
}
