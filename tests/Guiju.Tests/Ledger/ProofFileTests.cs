using System.Collections.Immutable;
using System.Text;
using CsCheck;
using Guiju.Kernel;
using Guiju.Kernel.Ledger;
using Guiju.Kernel.Time;

namespace Guiju.Tests.Ledger;

public sealed class ProofFileTests
{
    private static readonly Sha256Digester Hash = Sha256Digester.Instance;

    private static readonly InclusionProof Proof = Made();

    [Fact]
    public void Comes_back_from_its_file_as_it_was_and_holds()
    {
        var read = Accepted(ProofJson.Write(Proof));
        Assert.Equal(ProofJson.Write(Proof), ProofJson.Write(read));
        Assert.Equal(CanonicalBytes.Of(Proof.Act), CanonicalBytes.Of(read.Act));
        Assert.Empty(read.Flaws(Hash));
    }

    [Fact]
    public void With_any_character_changed_is_unreadable_does_not_hold_or_says_the_same()
    {
        var text = ProofJson.Write(Proof);
        Gen.Select(Gen.Int[0, text.Length - 1], Gen.Char[' ', '~']).Sample((at, c) =>
        {
            var changed = string.Concat(text.AsSpan(0, at), [c], text.AsSpan(at + 1));
            if (ProofJson.ReadProof(changed) is Outcome<InclusionProof>.Accepted { Value: var read } && read.Holds(Hash))
            {
                Assert.Equal(text, ProofJson.Write(read));
            }
        });
    }

    [Theory]
    [InlineData("\"note\": \"备注\"", "\"note\": \"别的\"", ProofFlaw.ActAltered)]
    [InlineData("\"sealedAt\": 7", "\"sealedAt\": 8", ProofFlaw.CheckpointAltered)]
    [InlineData("\"index\": 3", "\"index\": 4", ProofFlaw.NotUnderRoot)]
    public void That_was_changed_says_what_does_not_fit(string from, string to, ProofFlaw flaw) =>
        Assert.Equal([flaw], Accepted(ProofJson.Write(Proof).Replace(from, to, StringComparison.Ordinal)).Flaws(Hash));

    [Fact]
    public void Of_another_region_than_its_checkpoint_does_not_hold()
    {
        var other = Proof with { Checkpoint = (Proof.Checkpoint with { Region = "210299" }).Seal(Hash) };
        Assert.Equal([ProofFlaw.OtherRegion], other.Flaws(Hash));
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("[1]")]
    public void That_is_none_is_a_fault(string text) => Assert.IsType<Outcome<InclusionProof>.Faulted>(ProofJson.ReadProof(text));

    [Theory]
    [InlineData("\"index\": 3", "\"index\": 3, \"remark\": \"经核实\"")]
    [InlineData("\"index\": 3", "\"index\": 3, \"index\": 3")]
    [InlineData("\"hearing\": \"true\"", "\"hearing\": null")]
    [InlineData("\"hearing\": \"true\"", "\"hearing\": \"true\", \"hearing\": \"true\"")]
    [InlineData("\"2021-07-01 am\"", "\"2021\"")]
    [InlineData("guiju-proof-1", "guiju-proof-2")]
    public void With_something_more_less_or_else_in_it_is_a_fault(string from, string to)
    {
        var changed = ProofJson.Write(Proof).Replace(from, to, StringComparison.Ordinal);
        Assert.NotEqual(ProofJson.Write(Proof), changed);
        Assert.Equal("proof.form", Assert.Single(Assert.IsType<Outcome<InclusionProof>.Faulted>(ProofJson.ReadProof(changed)).Faults).Code);
    }

    [Fact]
    public void Of_a_checkpoint_alone_is_read_back()
    {
        var read = Assert.IsType<Outcome<Checkpoint>.Accepted>(ProofJson.ReadCheckpoint(ProofJson.Write(Proof.Checkpoint))).Value;
        Assert.Equal(Proof.Checkpoint, read);
        Assert.IsType<Outcome<Checkpoint>.Faulted>(ProofJson.ReadCheckpoint(ProofJson.Write(Proof)));
    }

    [Fact]
    public void The_form_of_a_checkpoint_is_frozen() => Assert.Equal(
        "guiju-checkpoint-1\nregion:6:210200\nsize:1:9\nroot:64:" + Proof.Checkpoint.Root + "\nsealed:1:7\nprevious:64:" + new string('0', 64) + "\n",
        Encoding.UTF8.GetString(CanonicalBytes.Of(Proof.Checkpoint)));

    private static InclusionProof Accepted(string text) => Assert.IsType<Outcome<InclusionProof>.Accepted>(ProofJson.ReadProof(text)).Value;

    private static InclusionProof Made()
    {
        var act = CanonicalBytes.Seal(
            new Act
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
                Evidence = [new Evidence(Hash.Hash([1]), "申请书.pdf", "application/pdf", 10)],
                Note = "备注",
                IdempotencyKey = "k1",
                Previous = Hash.Hash([2]),
            },
            Hash);
        Digest[] acts = [.. Enumerable.Range(0, 9).Select(i => i == 3 ? act.Hash : Hash.Hash(BitConverter.GetBytes(i)))];
        var checkpoint = new Checkpoint
        {
            Region = "210200",
            Size = acts.Length,
            Root = MerkleTree.Root(acts, Hash),
            SealedAt = 7,
            Previous = Digest.Zero,
        }.Seal(Hash);
        return new InclusionProof(act, 3, MerkleTree.Path(acts, 3, Hash), checkpoint);
    }
}
