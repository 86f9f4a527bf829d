using MiunSocial.Domain.Channels;
using MiunSocial.Domain.Shared;

namespace MiunSocial.Domain.Tests.Channels;

public sealed class PlatformTests
{
    private static readonly DateTime Now = new(2026, 11, 25, 8, 0, 0, DateTimeKind.Utc);

    private static readonly Actor Administrator = new() { PersonId = Guid.CreateVersion7(), Name = "Ada", Roles = new HashSet<Role> { Role.Administrator } };

    [Fact]
    public void Add_ToldInHistoryWithItsRules()
    {
        var happened = Assert.Single(Made().Events);

        Assert.Equal((HistoryKind.PlatformAdded, "Platsen"), (happened.Kind, happened.SubjectLabel));
        Assert.Equal("platsen.test", happened.After["hosts"]);
        Assert.Equal("p Post; help", happened.After["reservedWords"]);
        Assert.Contains("account /{handle} [a-z]+", happened.After["forms"], StringComparison.Ordinal);
    }

    [Fact]
    public void Change_WithOtherFacts_IsToldBeforeAndAfter()
    {
        var platform = Made();
        platform.ClearEvents();

        platform.Change(platform.Facts with { Name = "Platsen 2", AllowsChecks = false }, Administrator, Now);

        var happened = Assert.Single(platform.Events);
        Assert.Equal((HistoryKind.PlatformChanged, "Platsen", "Platsen 2"), (happened.Kind, happened.Before["name"], happened.After["name"]));
        Assert.Equal(("True", "False"), (happened.Before["allowsChecks"], happened.After["allowsChecks"]));
    }

    [Fact]
    public void Change_WithTheSameFacts_IsNoEvent()
    {
        var platform = Made();
        platform.ClearEvents();

        platform.Change(platform.Facts, Administrator, Now);

        Assert.Empty(platform.Events);
    }

    [Fact]
    public void With_OtherFacts_LeavesThePlatformAsItWas()
    {
        var platform = Made();

        var tried = platform.With(platform.Facts with { Name = "Prov", Forms = [] });

        Assert.Equal((platform.Id, "Prov", 0), (tried.Id, tried.Name, tried.Forms.Count));
        Assert.Equal(("Platsen", 1), (platform.Name, platform.Forms.Count));
        Assert.Empty(tried.Events);
    }

    [Fact]
    public void ArchiveAndRestore_EachOnlyFromTheOther()
    {
        var platform = Made();
        Assert.Throws<TransitionNotAllowedException>(() => platform.Restore(Administrator, Now));
        platform.Archive(Administrator, Now);
        Assert.True(platform.IsArchived);
        Assert.Throws<TransitionNotAllowedException>(() => platform.Archive(Administrator, Now));
        platform.Restore(Administrator, Now);

        Assert.False(platform.IsArchived);
        Assert.Equal([HistoryKind.PlatformAdded, HistoryKind.PlatformArchived, HistoryKind.PlatformRestored], platform.Events.Select(one => one.Kind));
    }

    [Fact]
    public void ReservedWord_WrittenAndRead_IsTheSame()
    {
        foreach (var meaning in Enum.GetValues<ReservedMeaning>())
        {
            var word = new ReservedWord("login.php", meaning);
            Assert.Equal(word, ReservedWord.Parse(word.ToString()));
        }
        Assert.Equal(new("photo", ReservedMeaning.Other), ReservedWord.Parse("photo"));
        Assert.Equal(new("photo", ReservedMeaning.Other), ReservedWord.Parse("photo Nonsense"));
    }

    private static Platform Made() => Platform.Add("platsen", 1, PlatformFactsExample.Facts, Administrator, Now);
}
