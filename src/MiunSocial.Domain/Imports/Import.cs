using MiunSocial.Domain.Shared;

namespace MiunSocial.Domain.Imports;

/// <summary>One file of channels on its way into the registry, from the upload until it is carried through, ended or taken back.</summary>
public sealed class Import : Aggregate
{
    private Import()
    {
    }

    /// <summary>The file's name as it was uploaded.</summary>
    public string FileName { get; private init; } = "";

    public TableFormat Format { get; private init; }

    /// <summary>In bytes.</summary>
    public long Size { get; private init; }

    public Guid UploadedById { get; private init; }

    public string UploadedByName { get; private init; } = "";

    /// <summary>Headings that name no column of the table, with commas between; what stands below them is not read.</summary>
    public string UnknownColumns { get; private init; } = "";

    public ImportState State { get; private set; }

    /// <summary>Null until an officer has chosen.</summary>
    public ImportChoice? Choice { get; private set; }

    /// <summary>Who gave the last order: what the clock does afterwards is done in their name.</summary>
    public Guid OrderedById { get; private set; }

    public string OrderedByName { get; private set; } = "";

    /// <summary>The rows below the header that have been checked.</summary>
    public int Rows { get; private set; }

    public int BadRows { get; private set; }

    /// <summary>The last row that the work under way has dealt with, as a spreadsheet counts; a node that takes it over goes on after it.</summary>
    public int LastRow { get; private set; }

    /// <summary>Channels that are in the registry because of this import.</summary>
    public int Channels { get; private set; }

    /// <summary>Channels that stayed when the others were taken away, because somebody had changed them.</summary>
    public int Kept { get; private set; }

    /// <summary>Why it failed; see <see cref="RowProblem"/>.</summary>
    public string? Failure { get; private set; }

    /// <summary>When it was carried through, ended or taken back.</summary>
    public DateTime? EndedAt { get; private set; }

    public int GoodRows => Rows - BadRows;

    /// <summary>All or nothing is no choice where something is bad.</summary>
    public bool CanImportAll => BadRows == 0 && Rows > 0;

    public static Import Upload(UploadedTable file, Actor actor, DateTime now)
    {
        var import = new Import
        {
            Id = Guid.CreateVersion7(now),
            CreatedAt = now,
            FileName = file.Name,
            Format = file.Format,
            Size = file.Size,
            UnknownColumns = file.UnknownColumns,
            UploadedById = PersonOf(actor),
            UploadedByName = actor.Name,
            OrderedById = PersonOf(actor),
            OrderedByName = actor.Name,
            State = ImportState.Uploaded,
            LastRow = 1,
        };
        import.Raise(import.Happened(HistoryKind.ImportUploaded, actor, now));
        return import;
    }

    public void BeginChecking(DateTime now) => Move(ImportVerb.BeginChecking, Actor.Clock, now);

    public void CountChecked(int lastRow, int rows, int badRows) => (LastRow, Rows, BadRows) = (lastRow, Rows + rows, BadRows + badRows);

    public void EndChecking(DateTime now) => Move(ImportVerb.EndChecking, Actor.Clock, now);

    /// <summary>The file cannot be read to its end.</summary>
    public void Refuse(Problem problem, DateTime now)
    {
        Failure = RowProblem.Of(problem, "").ToString();
        Move(ImportVerb.Refuse, Actor.Clock, now);
    }

    /// <exception cref="ArgumentException">Everything was chosen, and something is bad; or no row is good.</exception>
    public void Start(ImportChoice choice, Actor actor, DateTime now)
    {
        if (GoodRows == 0 || (choice == ImportChoice.AllOrNothing && !CanImportAll))
        {
            throw new ArgumentException("The rows do not allow the choice.", nameof(choice));
        }
        Move(ImportVerb.Start, actor, now);
        Choice = choice;
        LastRow = 1;
    }

    public void CountImported(int lastRow, int channels) => (LastRow, Channels) = (lastRow, Channels + channels);

    /// <summary>Rows that were good when they were checked and are not any more.</summary>
    public void CountSpoilt(int rows) => BadRows += rows;

    public void Complete(DateTime now) => Move(ImportVerb.Complete, ByOrder, now);

    /// <summary>All or nothing was asked for, and a row cannot be written down any more.</summary>
    public void GiveUp(RowProblem problem, DateTime now)
    {
        Failure = problem.ToString();
        Move(ImportVerb.GiveUp, ByOrder, now);
    }

    public void Cancel(Actor actor, DateTime now) => Move(ImportVerb.Cancel, actor, now);

    public void Undo(Actor actor, DateTime now) => Move(ImportVerb.Undo, actor, now);

    public void CountRemoved(int channels, int kept) => (Channels, Kept) = (Channels - channels, Kept + kept);

    public void EndRemoval(DateTime now) => Move(ImportVerb.EndRemoval, ByOrder, now);

    /// <summary>In whose name the clock works.</summary>
    public Actor ByOrder => new() { PersonId = OrderedById, Name = OrderedByName };

    private void Move(ImportVerb verb, Actor actor, DateTime now)
    {
        var transition = ImportTransitions.Find(State, verb) ?? throw new TransitionNotAllowedException(verb.ToString(), State.ToString());
        State = transition.To;
        if (transition.Who == ImportParty.Officer && actor.PersonId is { } person)
        {
            (OrderedById, OrderedByName) = (person, actor.Name);
        }
        if (ImportTransitions.WorkIn(State) == ImportWork.None && State != ImportState.Checked)
        {
            EndedAt = now;
        }
        if (transition.Happened is { } happened)
        {
            Raise(Happened(happened, actor, now) with { After = Counts() });
        }
    }

    private static Guid PersonOf(Actor actor) => actor.PersonId ?? throw new ArgumentException("The clock uploads nothing.", nameof(actor));

    private DomainEvent Happened(HistoryKind kind, Actor actor, DateTime now) =>
        new() { Kind = kind, At = now, Actor = actor, SubjectId = Id, SubjectLabel = FileName };

    private Dictionary<string, string?> Counts() => new()
    {
        ["rows"] = Count(Rows),
        ["badRows"] = Count(BadRows),
        ["channels"] = Count(Channels),
        ["kept"] = Count(Kept),
    };

    private static string Count(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>A file as it was uploaded.</summary>
public sealed record UploadedTable
{
    public required string Name { get; init; }

    public required TableFormat Format { get; init; }

    /// <summary>In bytes.</summary>
    public required long Size { get; init; }

    public required string UnknownColumns { get; init; }
}
