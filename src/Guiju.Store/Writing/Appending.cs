using System.Collections.Immutable;
using Guiju.Kernel.Cases;
using Guiju.Kernel.Ledger;
using Guiju.Kernel.Ports;
using Guiju.Kernel.Registers;

namespace Guiju.Store.Writing;

/// <summary>What one append does within a transaction, and what it must hold to before it gets there.</summary>
internal static class Appending
{
    public static AppendResult Run(WriteSession session, Append append)
    {
        if (Against(session, append) is { } against)
        {
            return against;
        }

        var position = session.Append(append.Act);
        if (append.Case is { } state)
        {
            session.Write(CaseColumns.Upsert, CaseColumns.Values(state));
            foreach (var clock in state.Marking.Clocks)
            {
                session.Write(CaseColumns.UpsertClock, CaseColumns.Values(state, clock));
            }
        }

        if (append.Entry is { } entry)
        {
            session.Write(EntryColumns.Upsert, EntryColumns.Values(entry));
        }

        if (append.Topic is { } topic)
        {
            session.Write(EntryColumns.InsertTopic, EntryColumns.Values(topic));
        }

        return new AppendResult.Appended(position);
    }

    /// <summary>All or none: what stands against any of them is found before the first is written.</summary>
    public static ImmutableArray<AppendResult> RunAll(WriteSession session, ImmutableArray<Append> appends)
    {
        var free = appends.All(append => Against(session, append) is null);
        return [.. appends.Select(append => free ? Run(session, append) : Against(session, append) ?? new AppendResult.Stale())];
    }

    private static AppendResult? Against(WriteSession session, Append append)
    {
        if (session.WithKey(append.Act) is { } existing)
        {
            return new AppendResult.Duplicate(existing);
        }

        // Before the head is looked at: a caller who reckons by another calendar would load again and again, and never fit.
        if (append.Calendar is { } calendar && session.CalendarOf(append.Act.Region) is { } adopted && adopted != calendar)
        {
            return new AppendResult.OtherCalendar(adopted);
        }

        return session.Follows(append.Act) ? null : new AppendResult.Stale();
    }

    /// <summary>Refuses an append that would leave something in the ledger that cannot be verified: a bug of the caller's.</summary>
    public static void Check(Append append, IDigester digester)
    {
        var act = append.Act;
        CheckTexts(act);
        if (digester.Hash(CanonicalBytes.Of(act)) != act.Hash)
        {
            throw new ArgumentException($"Act {act.Stream}#{act.Sequence} is not sealed.", nameof(append));
        }

        var fits = (append.Case, append.Entry) switch
        {
            ({ } state, null) => act.Stream == CaseState.StreamOf(state.Id) && act.Region == state.Region
                && act.Sequence == state.Sequence && act.Hash == state.Head,
            (null, { } entry) => act.Stream == RegisterEntry.StreamOf(entry.Register, entry.Number) && act.Region == entry.Region
                && act.Sequence == entry.Sequence && act.Hash == entry.Head,
            _ => false,
        };
        if (!fits)
        {
            throw new ArgumentException($"Act {act.Stream}#{act.Sequence} needs the case or the entry as it stands after it.", nameof(append));
        }

        if (append.Topic is { } topic && topic.Region != act.Region)
        {
            throw new ArgumentException("A topic lies in the region of its act.", nameof(append));
        }
    }

    // What UTF-8 or a database cannot hold would come back as something else, and the hash would no longer fit.
    private static void CheckTexts(Act act)
    {
        CheckText(act.Stream);
        CheckText(act.ActorId);
        CheckText(act.ActorTitle);
        CheckText(act.ActorUnit);
        CheckText(act.Outcome ?? "");
        CheckText(act.Note);
        CheckText(act.IdempotencyKey);
        foreach (var (key, value) in act.Facts)
        {
            CheckText(key);
            CheckText(value);
        }

        foreach (var person in act.With)
        {
            CheckText(person);
        }

        foreach (var file in act.Evidence)
        {
            CheckText(file.Name);
            CheckText(file.MediaType);
        }
    }

    private static void CheckText(ReadOnlySpan<char> text)
    {
        if (text.Contains('\0'))
        {
            throw new ArgumentException("A text with a NUL character cannot be recorded.");
        }

        for (var rest = text; ;)
        {
            var at = rest.IndexOfAnyInRange('\uD800', '\uDFFF');
            if (at < 0)
            {
                return;
            }

            if (at + 1 >= rest.Length || !char.IsSurrogatePair(rest[at], rest[at + 1]))
            {
                throw new ArgumentException("A text with half a character cannot be recorded.");
            }

            rest = rest[(at + 2)..];
        }
    }
}
