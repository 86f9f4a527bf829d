using Microsoft.EntityFrameworkCore;
using MiunSocial.Data;
using MiunSocial.Data.Exchange;
using MiunSocial.Domain.Imports;
using MiunSocial.Domain.Shared;
using MiunSocial.Web.Features.Shared;

namespace MiunSocial.Web.Features.Imports;

/// <summary>What officers do with imports. The work itself is a node's; see <see cref="ImportNode"/>.</summary>
public sealed class ImportWorkflow(PortalDbContext db, ImportFiles files, ImportWords words, TimeProvider clock)
{
    /// <summary>Keeps a file, once its beginning has been seen to be a table of channels.</summary>
    public async Task<SaveOutcome> UploadAsync(IFormFile? upload, Actor actor, CancellationToken cancellationToken)
    {
        if (upload is null)
        {
            return Refused("File.Choose");
        }
        if (upload.Length > TableLimits.LargestFile)
        {
            return Refused("File.TooLarge", TableLimits.LargestFile / 1024 / 1024);
        }
        await using var file = upload.OpenReadStream();
        UploadedTable table;
        try
        {
            table = Look(upload, file);
        }
        catch (TableFaultException fault)
        {
            return SaveOutcome.Refused(fault.Problem);
        }
        var import = Import.Upload(table, actor, Now);
        db.Imports.Add(import);
        await files.AddAsync(import.Id, file, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return SaveOutcome.Saved(import.Id.ToString());
    }

    public Task<SaveOutcome> StartAsync(Import import, ImportChoice? choice, Actor actor, CancellationToken cancellationToken)
    {
        var isPossible = choice switch
        {
            ImportChoice.AllOrNothing => import.CanImportAll,
            ImportChoice.GoodRows => import.GoodRows > 0,
            _ => false,
        };
        return import.State == ImportState.Checked && !isPossible
            ? Task.FromResult(SaveOutcome.Refused(new Problem(nameof(Decide.Choice), "Problem.Choice")))
            : MoveAsync(import, one => one.Start(choice!.Value, actor, Now), cancellationToken);
    }

    public Task<SaveOutcome> CancelAsync(Import import, Actor actor, CancellationToken cancellationToken) =>
        MoveAsync(import, one => one.Cancel(actor, Now), cancellationToken);

    /// <summary>Takes the import back as a whole, or not at all where somebody has changed one of its channels.</summary>
    public async Task<SaveOutcome> UndoAsync(Import import, Actor actor, CancellationToken cancellationToken) =>
        import.State == ImportState.Imported && await ImportQueries.Changed(db, import.Id).AnyAsync(cancellationToken)
            ? SaveOutcome.Refused(new Problem("", "Problem.Changed"))
            : await MoveAsync(import, one => one.Undo(actor, Now), cancellationToken);

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private UploadedTable Look(IFormFile upload, Stream file)
    {
        var format = Tables.FormatOf(file);
        var table = Tables.Open(file, format, words.Words);
        return new()
        {
            Name = Shortened(Typed.Clean(Path.GetFileName(upload.FileName)).ReplaceLineEndings(" "), Lengths.Name) is { Length: > 0 } name ? name : "import",
            Format = format,
            Size = upload.Length,
            UnknownColumns = Shortened(string.Join(", ", table.UnknownColumns), Lengths.Paragraph),
        };
    }

    private static string Shortened(string text, int most) => text.Length <= most ? text : FoldedText.WellFormed(text[..most]);

    private async Task<SaveOutcome> MoveAsync(Import import, Action<Import> move, CancellationToken cancellationToken)
    {
        try
        {
            move(import);
            await db.SaveChangesAsync(cancellationToken);
            return SaveOutcome.Saved(import.Id.ToString());
        }
        catch (TransitionNotAllowedException)
        {
            return SaveOutcome.Overtaken;
        }
        catch (DbUpdateConcurrencyException)
        {
            return SaveOutcome.Overtaken;
        }
    }

    private static SaveOutcome Refused(string code, object? argument = null) =>
        SaveOutcome.Refused(new Problem(TableFaultException.Field, code, argument));
}
