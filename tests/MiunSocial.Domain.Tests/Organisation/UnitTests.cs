using MiunSocial.Domain.Organisation;
using MiunSocial.Domain.Shared;
using MiunSocial.Domain.Tests.Shared;

namespace MiunSocial.Domain.Tests.Organisation;

public sealed class UnitTests
{
    private static readonly Actor Administrator = new() { PersonId = Guid.CreateVersion7(), Name = "Arne Administrator" };

    [Fact]
    public void Create_WithoutAParent_IsARoot()
    {
        var root = Create("mittuniversitetet");

        Assert.Equal("/mittuniversitetet/", root.Path);
        Assert.Null(root.ParentId);
    }

    [Fact]
    public void Create_BelowOthers_HasAPathThatBeginsWithTheirs()
    {
        var root = Create("mittuniversitetet");
        var faculty = Create("humvet", root);
        var department = Create("hovard", faculty);

        Assert.Equal("/mittuniversitetet/humvet/hovard/", department.Path);
        Assert.Equal(faculty.Id, department.ParentId);
        Assert.StartsWith(faculty.Path, department.Path, StringComparison.Ordinal);
    }

    [Fact]
    public void Path_OfASiblingWhoseSlugBeginsAlike_IsNotBelowTheOther()
    {
        var root = Create("mittuniversitetet");

        Assert.False(Create("hovard-ost", root).Path.StartsWith(Create("hovard", root).Path, StringComparison.Ordinal));
    }

    [Fact]
    public void Create_ByAnAdministrator_TellsWhatWasAdded()
    {
        var added = Create("hovard").OnlyEvent();

        Assert.Equal((HistoryKind.UnitAdded, Administrator), (added.Kind, added.Actor));
        Assert.Equal("/hovard/", added.After["path"]);
    }

    [Theory]
    [InlineData(1, 30, 14)]
    [InlineData(15, 30, null)]
    [InlineData(20, 30, null)]
    [InlineData(1, 14, 14)]
    public void EndStandIn_OnTheFifteenth_LeavesWhatHasPassed(int from, int to, int? until)
    {
        var unit = Create("hovard");
        var standIn = new StandIn(Guid.CreateVersion7(), new(2026, 6, from), new(2026, 6, to));
        unit.AddStandIn(standIn, Administrator, Moments.Monday);
        unit.ClearEvents();

        unit.EndStandIn(standIn.PersonId, standIn.From, new(2026, 6, 15), Administrator, Moments.Monday);

        Assert.Equal(until is { } day ? [new DateOnly(2026, 6, day)] : Array.Empty<DateOnly>(), unit.StandIns.Select(one => one.To));
        Assert.Equal(to == until ? 0 : 1, unit.Events.Count);
    }

    [Fact]
    public void Move_TakesEverythingBelowAlong_AndTellsOfEach()
    {
        var root = Create("mittuniversitetet");
        var (faculty, library) = (Create("humvet", root), Create("bibliotek", root));
        var department = Create("hovard", faculty);
        var group = Create("grupp", department);
        department.ClearEvents();
        group.ClearEvents();

        department.Move(library, [group], Administrator, Moments.Monday);

        Assert.Equal(("/mittuniversitetet/bibliotek/hovard/", library.Id), (department.Path, department.ParentId));
        Assert.Equal(("/mittuniversitetet/bibliotek/hovard/grupp/", department.Id), (group.Path, group.ParentId));
        Assert.Equal("/mittuniversitetet/humvet/hovard/", department.OnlyEvent().Before["path"]);
        Assert.Equal("/mittuniversitetet/bibliotek/hovard/grupp/", group.OnlyEvent().After["path"]);
    }

    [Fact]
    public void Move_BelowItself_OrOfTheUniversity_IsRefused()
    {
        var root = Create("mittuniversitetet");
        var faculty = Create("humvet", root);
        var department = Create("hovard", faculty);

        Assert.Equal("Problem.BelowItself", faculty.CheckMove(department, [department])?.Code);
        Assert.Equal("Problem.BelowItself", faculty.CheckMove(faculty, [department])?.Code);
        Assert.Equal("Problem.BelowItself", root.CheckMove(department, [faculty, department])?.Code);
        Assert.Throws<ArgumentException>(() => faculty.Move(department, [department], Administrator, Moments.Monday));
        Assert.Equal("/mittuniversitetet/humvet/hovard/", department.Path);
    }

    [Fact]
    public void Move_ToWhereThePathsWouldBeTooLong_IsRefused()
    {
        var root = Create("mittuniversitetet");
        var deep = Enumerable.Range(0, 9).Aggregate(root, (above, level) => Create($"{new string('a', 70)}{level}", above));
        var moved = Create("hovard", root);
        var group = Create(new string('g', 150), moved);

        Assert.Equal("Problem.TooDeep", moved.CheckMove(deep, [group])?.Code);
        Assert.Null(moved.CheckMove(deep, []));
    }

    [Fact]
    public void AppointHead_OfSomebodyNew_TellsWhoItWasAndIs()
    {
        var unit = Quiet(Create("hovard"));
        var head = Guid.CreateVersion7();

        unit.AppointHead(head, Administrator, Moments.Monday);

        Assert.Equal(head, unit.HeadId);
        var changed = unit.OnlyEvent();
        Assert.Equal((HistoryKind.UnitChanged, null, head.ToString()), (changed.Kind, changed.Before["head"], changed.After["head"]));
    }

    [Fact]
    public void AppointHead_OfTheOneWhoIsHead_TellsNothing()
    {
        var unit = Quiet(Create("hovard"));

        unit.AppointHead(unit.HeadId, Administrator, Moments.Monday);

        Assert.Empty(unit.Events);
    }

    [Fact]
    public void Rename_ToAnotherName_KeepsSlugAndPath()
    {
        var unit = Quiet(Create("hovard"));

        unit.Rename(new("Hälsovetenskap", "Health Sciences"), Administrator, Moments.Monday);

        Assert.Equal(("hovard", "/hovard/", "Health Sciences"), (unit.Slug, unit.Path, unit.Name.En));
        Assert.Equal("Hälsovetenskap", unit.OnlyEvent().After["name"]);
    }

    [Fact]
    public void Rename_ToTheSameName_TellsNothing()
    {
        var unit = Quiet(Create("hovard"));

        unit.Rename(unit.Name with { }, Administrator, Moments.Monday);

        Assert.Empty(unit.Events);
    }

    [Fact]
    public void AddStandIn_WithDates_IsKeptAndTold()
    {
        var unit = Quiet(Create("hovard"));
        var standIn = new StandIn(Guid.CreateVersion7(), new DateOnly(2026, 6, 1), new DateOnly(2026, 6, 30));

        unit.AddStandIn(standIn, Administrator, Moments.Monday);

        Assert.Equal([standIn], unit.StandIns);
        Assert.Contains("2026-06-01–2026-06-30", unit.OnlyEvent().After["standIn"], StringComparison.Ordinal);
    }

    [Fact]
    public void ArchiveAndRestore_AreToldOnceEach()
    {
        var unit = Quiet(Create("hovard"));

        unit.Archive(Administrator, Moments.Monday);
        unit.Archive(Administrator, Moments.Monday);
        unit.Restore(Administrator, Moments.Monday);

        Assert.False(unit.IsArchived);
        Assert.Equal([HistoryKind.UnitArchived, HistoryKind.UnitRestored], unit.Events.Select(told => told.Kind));
    }

    private static Unit Create(string slug, Unit? parent = null) =>
        Unit.Create(new() { Slug = slug, Name = LocalizedText.Same(slug), Kind = UnitKind.Department }, parent, Administrator, Moments.Monday);

    private static Unit Quiet(Unit unit)
    {
        unit.ClearEvents();
        return unit;
    }
}
