using System.Globalization;
using System.Text;
using Guiju.Kernel.Ledger;
using Guiju.Kernel.Ports;
using Guiju.Kernel.Time;
using Guiju.Store.Dialects;

namespace Guiju.Store.Ledger.Verifying;

/// <summary>
/// Where an act whose contents no longer give its hash was altered. A hash does not say that; but where one byte was changed, or what should
/// stand is known from the act before, trying the few possibilities finds the one that gives the hash, and with it what stood there.
/// </summary>
internal sealed class Alteration(IDigester digester)
{
    // Bytes hashed in all before it gives up: some seconds. A ledger altered in many places is not mended by hand anyway.
    private const long Most = 500_000_000;

    private static readonly Dictionary<string, string> Columns = new()
    {
        ["region"] = "region",
        ["stream"] = "stream",
        ["sequence"] = "sequence",
        ["kind"] = "kind",
        ["law"] = "law",
        ["actor"] = "actor_id",
        ["actor-title"] = "actor_title",
        ["actor-unit"] = "actor_unit",
        ["happened"] = "happened_on",
        ["half"] = "happened_half",
        ["recorded"] = "recorded_at",
        ["outcome"] = "outcome",
        ["fact"] = "facts",
        ["is"] = "facts",
        ["with"] = "people",
        ["evidence"] = "files",
        ["name"] = "files",
        ["media"] = "files",
        ["size"] = "files",
        ["note"] = "note",
        ["key"] = "idempotency_key",
        ["previous"] = "previous",
    };

    private long _hashed;

    /// <summary>Column, what should stand there and what does; the column is empty where it cannot be told.</summary>
    /// <param name="act">The act as stored.</param>
    /// <param name="hash">The hash its contents give.</param>
    /// <param name="before">Hash of the act before it in its stream, where known.</param>
    public (string Column, string Expected, string Found) Find(Act act, Digest hash, Digest? before)
    {
        if (NearlyEqual(hash, act.Hash))
        {
            return ("hash", hash.ToString(), act.Hash.ToString());
        }

        if (before is { } previous && Gives(act with { Previous = previous }, act.Hash))
        {
            return ("previous", previous.ToString(), act.Previous.ToString());
        }

        foreach (var half in new DayHalf?[] { null, DayHalf.Morning, DayHalf.Afternoon })
        {
            if (Gives(act with { Happened = act.Happened with { Half = half } }, act.Hash))
            {
                return ("happened_half", Half(half), Half(act.Happened.Half));
            }
        }

        if (Number(act) is { } number)
        {
            return number;
        }

        return OneByte(CanonicalBytes.Of(act), act.Hash) is { } found
            ? found
            : ("", act.Hash.ToString(), hash.ToString());
    }

    // One bit of a number changes several of its digits, and so does a day at the end of its month.
    private (string, string, string)? Number(Act act)
    {
        for (var bit = 0; bit < 63; bit++)
        {
            if (Gives(act with { RecordedAt = act.RecordedAt ^ (1L << bit) }, act.Hash))
            {
                return ("recorded_at", StoredRow.Show(act.RecordedAt ^ (1L << bit)), StoredRow.Show(act.RecordedAt));
            }
        }

        for (var days = -31; days <= 31; days++)
        {
            var day = act.Happened.Day.DayNumber + days;
            if (day >= 0 && day <= DateOnly.MaxValue.DayNumber
                && Gives(act with { Happened = act.Happened with { Day = DateOnly.FromDayNumber(day) } }, act.Hash))
            {
                return ("happened_on", StoredRow.Show(DateOnly.FromDayNumber(day)), StoredRow.Show(act.Happened.Day));
            }
        }

        return null;
    }

    // What happens most is tried first: one bit, then a byte too many, then any other byte, then a byte too few.
    private (string, string, string)? OneByte(byte[] bytes, Digest wanted)
    {
        foreach (var variants in new Func<byte[], IEnumerable<byte[]>>[] { BitOff, ByteMore, ByteOff, ByteLess })
        {
            foreach (var (name, start, length) in Fields(bytes))
            {
                var field = bytes[start..(start + length)];
                var before = bytes[..(start - length.ToString(CultureInfo.InvariantCulture).Length - 1)];
                foreach (var should in variants(field))
                {
                    byte[] tried = [.. before, .. Encoding.ASCII.GetBytes($"{should.Length}:"), .. should, .. bytes.AsSpan(start + length)];
                    _hashed += tried.Length;
                    if (_hashed > Most)
                    {
                        return null;
                    }

                    if (digester.Hash(tried) == wanted)
                    {
                        var (expected, found) = StoredRow.Shorten(Encoding.UTF8.GetString(should), Encoding.UTF8.GetString(field));
                        return (Columns[name], expected, found);
                    }
                }
            }
        }

        return null;
    }

    private static IEnumerable<byte[]> BitOff(byte[] field) =>
        from at in Enumerable.Range(0, field.Length)
        from bit in Enumerable.Range(0, 8)
        select (byte[])[.. field[..at], (byte)(field[at] ^ (1 << bit)), .. field[(at + 1)..]];

    private static IEnumerable<byte[]> ByteMore(byte[] field) =>
        from at in Enumerable.Range(0, field.Length)
        select (byte[])[.. field[..at], .. field[(at + 1)..]];

    private static IEnumerable<byte[]> ByteOff(byte[] field) =>
        from at in Enumerable.Range(0, field.Length)
        from other in Enumerable.Range(0, 256)
        select (byte[])[.. field[..at], (byte)other, .. field[(at + 1)..]];

    private static IEnumerable<byte[]> ByteLess(byte[] field) =>
        from at in Enumerable.Range(0, field.Length + 1)
        from lost in Enumerable.Range(0, 256)
        select (byte[])[.. field[..at], (byte)lost, .. field[at..]];

    // name:length:value\n, after the first line that names the form.
    private static IEnumerable<(string Name, int Start, int Length)> Fields(byte[] bytes)
    {
        var at = CanonicalBytes.Form.Length;
        while (at < bytes.Length)
        {
            var colon = Array.IndexOf(bytes, (byte)':', at);
            var second = Array.IndexOf(bytes, (byte)':', colon + 1);
            var length = int.Parse(bytes.AsSpan(colon + 1, second - colon - 1), NumberStyles.None, CultureInfo.InvariantCulture);
            yield return (Encoding.ASCII.GetString(bytes, at, colon - at), second + 1, length);
            at = second + 1 + length + 1;
        }
    }

    // Two digests of different contents differ in nearly every byte: two that differ in few are one, altered.
    private static bool NearlyEqual(Digest one, Digest other) => one.Bytes().Zip(other.Bytes()).Count(b => b.First != b.Second) <= 8;

    private bool Gives(Act act, Digest hash) => digester.Hash(CanonicalBytes.Of(act)) == hash;

    private static string Half(DayHalf? half) => half is { } known ? ((int)known).ToString(CultureInfo.InvariantCulture) : "";
}
