using System.Text;
using Guiju.Kernel.Ledger;

namespace Guiju.Store.Tests;

public sealed class Sm3Tests
{
    [Theory]
    [InlineData("abc", "66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0")]
    [InlineData(
        "abcdabcdabcdabcdabcdabcdabcdabcdabcdabcdabcdabcdabcdabcdabcdabcd",
        "debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732")]
    public void The_digests_of_the_standards_two_examples_are_right(string text, string digest) =>
        Assert.Equal(Digest.Parse(digest), Sm3Digester.Instance.Hash(Encoding.ASCII.GetBytes(text)));

    [Fact]
    public void Hashing_on_many_threads_at_once_gives_the_same_digests()
    {
        var alone = Enumerable.Range(0, 2000).Select(i => Sm3Digester.Instance.Hash(BitConverter.GetBytes(i))).ToArray();
        var together = new Digest[alone.Length];
        Parallel.For(0, alone.Length, i => together[i] = Sm3Digester.Instance.Hash(BitConverter.GetBytes(i)));
        Assert.Equal(alone, together);
    }

    [Fact]
    public void Hashing_allocates_nothing_once_a_thread_has_its_engine()
    {
        var bytes = new byte[600];
        Sm3Digester.Instance.Hash(bytes);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++)
        {
            Sm3Digester.Instance.Hash(bytes);
        }

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }
}
