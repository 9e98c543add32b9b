using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Guiju.Documents.Reading;
using Guiju.Kernel;
using Guiju.Kernel.Desk;
using Guiju.Kernel.Ledger;
using Guiju.Kernel.Registers;
using Guiju.Kernel.Time;
using Guiju.Store;
using Guiju.Store.Reading;
using Guiju.Web.Acting;
using Guiju.Web.Reading;
using Guiju.Web.Resources;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;

namespace Guiju.Web.Workbench.Registers;

/// <summary>A sheet that was tried: what it would do, and the ticket by which exactly that is done once it is confirmed.</summary>
/// <param name="Plan">What it would do.</param>
/// <param name="File">Name of the file.</param>
/// <param name="Ticket">To be sent back to confirm; empty while there are faults.</param>
public sealed record TriedSheet(ImportPlan Plan, string File, string Ticket);

/// <summary>
/// Imports a sheet in two steps: tried, then confirmed. A sheet without faults is kept as evidence when tried, and every act of the import
/// carries it. What is confirmed is what was shown: if the register has moved on in between, the new plan is shown instead.
/// </summary>
public sealed class SheetImport(
    ImportReader plans, RegisterDesk desk, RegisterBook registers, UnitNames units, EvidenceFiles files, Session session, Text text, IDataProtectionProvider protection)
{
    /// <summary>Most bytes of a sheet.</summary>
    public const long MostBytes = 5 * 1024 * 1024;

    private const char Between = '\n';
    private readonly IDataProtector protector = protection.CreateProtector("sheet-import");

    /// <summary>Judges a file that was sent.</summary>
    public async Task<Outcome<TriedSheet>> TryAsync(RegisterDefinition register, IFormFile? sent, CancellationToken cancel)
    {
        if (sent is null || sent.Length == 0)
        {
            return Faulted<TriedSheet>("import.missing", text["Registers.Import.Missing"], "File");
        }

        if (sent.Length > MostBytes)
        {
            return Faulted<TriedSheet>("import.size", text["Registers.Import.Size", MostBytes / 1024 / 1024], "File");
        }

        using var bytes = new MemoryStream((int)sent.Length);
        await sent.CopyToAsync(bytes, cancel);
        var name = Path.GetFileName(sent.FileName);
        return await TryAsync(register, name, bytes.ToArray(), null, cancel);
    }

    /// <summary>
    /// Does what a ticket stands for. Where nothing is done, the sheet comes back tried again, to be shown with the reason: a fault of the
    /// form, a refusal, or neither when the register has moved on since it was tried.
    /// </summary>
    /// <param name="register">The register.</param>
    /// <param name="ticket">The ticket.</param>
    /// <param name="reason">Why entries are amended; may be empty where none is.</param>
    /// <param name="cancel">Cancels.</param>
    public async Task<(Outcome<ImmutableArray<Registered>>? Answer, TriedSheet? Again)> ConfirmAsync(
        RegisterDefinition register, string ticket, string reason, CancellationToken cancel)
    {
        if (Open(ticket) is not [var key, var digest, var name, var fingerprint, var person]
            || key != register.Key || person != session.Actor.Id || !Digest.TryParse(digest, out var wanted)
            || await files.FindAsync(session.Region, wanted, cancel) is not { } bytes)
        {
            return (Faulted<ImmutableArray<Registered>>("import.gone", text["Registers.Import.Gone"], "File"), null);
        }

        var evidence = new Evidence(wanted, name, MediaType(name), bytes.LongLength);
        if (await TryAsync(register, name, bytes, evidence, cancel) is not Outcome<TriedSheet>.Accepted { Value: var tried })
        {
            throw new InvalidOperationException("A sheet that was read before cannot be read any more.");
        }

        if (!tried.Plan.IsReady || Fingerprint(tried.Plan) != fingerprint)
        {
            return (null, tried);
        }

        if (reason.Length == 0 && tried.Plan.Count(ImportEffect.Changed) > 0)
        {
            return (Faulted<ImmutableArray<Registered>>("reason.required", text["Registers.Import.Reason.Missing"], "Reason"), tried);
        }

        var commands = tried.Plan.Rows.Where(row => row.Effect != ImportEffect.Same).Select(row => new ChangeRegister(
            session.Region,
            register,
            row.Number,
            row.Change(reason)!,
            session.Actor,
            new LegalMoment(session.Today),
            new Stamp(session.Now, $"import/{session.Actor.Id}/{fingerprint}/{row.Row}") { Evidence = [evidence] }));
        var answer = await desk.ChangeAllAsync([.. commands], cancel);
        units.Forget();
        return (answer, tried);
    }

    private async Task<Outcome<TriedSheet>> TryAsync(RegisterDefinition register, string name, byte[] bytes, Evidence? kept, CancellationToken cancel)
    {
        var read = SheetReader.Read(new MemoryStream(bytes), Path.GetExtension(name), ImportPlan.MostRows);
        if (read is not Outcome<Sheet>.Accepted { Value: var sheet })
        {
            return new Outcome<TriedSheet>.Faulted([.. ((Outcome<Sheet>.Faulted)read).Faults.Select(fault => fault with { Place = "File" })]);
        }

        var plan = await plans.PlanAsync(session.Region, register, sheet, registers.Find, cancel);
        if (!plan.IsReady)
        {
            return new Outcome<TriedSheet>.Accepted(new TriedSheet(plan, name, ""));
        }

        kept ??= await files.KeepAsync(session.Region, name, MediaType(name), bytes, cancel);
        var ticket = string.Join(Between, register.Key, kept.Digest.ToString(), name, Fingerprint(plan), session.Actor.Id);
        return new Outcome<TriedSheet>.Accepted(new TriedSheet(plan, name, WebEncoders.Base64UrlEncode(protector.Protect(Encoding.UTF8.GetBytes(ticket)))));
    }

    private string[] Open(string ticket)
    {
        try
        {
            return Encoding.UTF8.GetString(protector.Unprotect(WebEncoders.Base64UrlDecode(ticket))).Split(Between);
        }
        catch (Exception wrong) when (wrong is CryptographicException or FormatException)
        {
            return [];
        }
    }

    // What would be done, to the state each entry was in: the same only while nobody has touched any of them.
    private static string Fingerprint(ImportPlan plan)
    {
        var words = new StringBuilder();
        foreach (var row in plan.Rows)
        {
            words.Append(CultureInfo.InvariantCulture, $"{row.Row}|{row.Number}|{row.Effect}|{row.Seen}|");
            words.AppendJoin('|', row.Changes.Select(change => $"{change.Field}={change.After}")).Append('\n');
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(words.ToString())).AsSpan(0, 16));
    }

    private static string MediaType(string name) => string.Equals(Path.GetExtension(name), ".csv", StringComparison.OrdinalIgnoreCase)
        ? "text/csv"
        : Documents.Writing.SheetWriter.ExcelType;

    private static Outcome<T>.Faulted Faulted<T>(string code, string message, string place) => new([new Fault(code, message, place)]);
}
