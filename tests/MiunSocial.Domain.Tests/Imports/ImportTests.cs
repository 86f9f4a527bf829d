using MiunSocial.Domain.Imports;
using MiunSocial.Domain.Shared;

namespace MiunSocial.Domain.Tests.Imports;

public sealed class ImportTests
{
    private static readonly DateTime Now = new(2026, 11, 25, 9, 0, 0, DateTimeKind.Utc);

    private static readonly Actor Officer = new() { PersonId = Guid.NewGuid(), Name = "Olle Kommunikatör", Roles = new HashSet<Role> { Role.Officer } };

    public static TheoryData<ImportState> Ends => [ImportState.Cancelled, ImportState.Failed, ImportState.Undone];

    [Fact]
    public void Transitions_OneStateAndVerb_HaveOneRow() =>
        Assert.Distinct(ImportTransitions.All.Select(row => (row.From, row.Verb)));

    [Fact]
    public void Transitions_LeadFromTheUploadToEveryState() =>
        Assert.Equal(
            Enum.GetValues<ImportState>().Except([ImportState.Uploaded]).Order(),
            ImportTransitions.All.Select(row => row.To).Distinct().Order());

    [Theory]
    [MemberData(nameof(Ends))]
    public void Ends_AreLeftByNothing(ImportState end) => Assert.DoesNotContain(ImportTransitions.All, row => row.From == end);

    [Fact]
    public void StatesAtWork_AreLeftByTheClock() =>
        Assert.All(ImportTransitions.AtWork, state => Assert.Contains(ImportTransitions.All, row => row.From == state && row.Who == ImportParty.Clock));

    [Fact]
    public void Start_AllOrNothing_WithABadRow_IsRefused()
    {
        var import = Checked(rows: 3, badRows: 1);

        Assert.Throws<ArgumentException>(() => import.Start(ImportChoice.AllOrNothing, Officer, Now));
        Assert.Equal(ImportState.Checked, import.State);
    }

    [Fact]
    public void Start_BeforeTheCheckHasEnded_IsRefused()
    {
        var import = Upload();
        import.BeginChecking(Now);
        import.CountChecked(3, 2, 0);

        Assert.Throws<TransitionNotAllowedException>(() => import.Start(ImportChoice.GoodRows, Officer, Now));
    }

    [Fact]
    public void Course_TellsWhoGaveTheOrder()
    {
        var import = Checked(rows: 2, badRows: 0);
        import.Start(ImportChoice.AllOrNothing, Officer, Now);
        import.CountImported(3, 2);
        import.Complete(Now);

        Assert.Equal([HistoryKind.ImportUploaded, HistoryKind.ImportStarted, HistoryKind.ImportCompleted], import.Events.Select(one => one.Kind));
        Assert.All(import.Events, one => Assert.Equal(Officer.PersonId, one.Actor.PersonId));
        Assert.Equal(Now, import.EndedAt);
    }

    [Fact]
    public void Problem_IsKeptOnOneLine_AndReadBack()
    {
        var problem = RowProblem.Of(new("name", "Problem.TooLong", "a|b"), $"first\nsecond | {new string('x', 500)}");

        var line = problem.ToString();

        Assert.Equal(problem, RowProblem.Parse(line));
        Assert.True(line.Length <= RowProblem.LongestLine && !line.Contains('\n'), line);
    }

    private static Import Upload() => Import.Upload(
        new() { Name = "kanaler.csv", Format = TableFormat.Csv, Size = 100, UnknownColumns = "" }, Officer, Now);

    private static Import Checked(int rows, int badRows)
    {
        var import = Upload();
        import.BeginChecking(Now);
        import.CountChecked(rows + 1, rows, badRows);
        import.EndChecking(Now);
        return import;
    }
}
