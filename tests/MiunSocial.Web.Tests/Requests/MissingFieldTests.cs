using System.Net;
using Microsoft.EntityFrameworkCore;
using MiunSocial.Domain.Requests;
using MiunSocial.Testing;
using MiunSocial.Testing.Databases;

namespace MiunSocial.Web.Tests.Requests;

/// <summary>A form that cannot be submitted says what is wrong beside each field, and keeps everything.</summary>
[OnEveryDatabase]
public sealed class MissingFieldTests(Office office) : IClassFixture<Office>
{
    /// <summary>What a submission needs; a third administrator it does not.</summary>
    public static TheoryData<string> Needed =>
    [
        .. Writing.Texts.Keys.Where(name => !name.StartsWith("Administrator3", StringComparison.Ordinal)),
        "UnitId", "KindId", "PrioritisedAudienceId", "Languages", "HasReadGuidelines",
    ];

    [Theory]
    [MemberData(nameof(Needed))]
    public async Task Submit_WithoutAField_IsRefusedThereAndKeepsTheRest(string field)
    {
        var form = await (await office.Requester).FilledFormAsync();
        form.Choose(field, field is "Languages" or "HasReadGuidelines" ? [] : [""]);
        var typed = form.Visible().ToList();
        var count = await CountAsync();

        var page = await form.SubmitAsync(Writing.Submit);

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains(field, page.SummaryTargets());
        Assert.True(page.Has($"#{field}-error") || page.Has($"#{field} .field-error") || page.Has($".choices:has(#{field}) .field-error"));
        Assert.True(page.Has($"#{field}[aria-invalid=true]") || field is "Languages" or "HasReadGuidelines");
        Assert.Equal(typed, page.RequestForm().Visible());
        Assert.Equal(count, await CountAsync());
    }

    [Fact]
    public async Task Submit_NothingAtAll_NamesEveryFieldAtOnce()
    {
        var form = await (await office.Requester).NewFormAsync();
        foreach (var field in Writing.Texts.Keys)
        {
            form.Fill(field, "");
        }

        var page = await form.Choose("UnitId", "").Choose("Languages").SubmitAsync(Writing.Submit);

        // Nobody is named, so the first administrator's line asks for as many as the policy wants.
        var unnamed = new[] { "Administrator1Email", "Administrator2Name", "Administrator2Email" };
        Assert.Equal(Needed.Select(row => row.Data).Except(unnamed).Order(), page.SummaryTargets().Distinct().Order());
    }

    [Fact]
    public async Task Submit_Corrected_SucceedsFromThePageThatRefusedIt()
    {
        var refused = await (await (await office.Requester).FilledFormAsync()).Fill("Aim", "").SubmitAsync(Writing.Submit);

        var page = await refused.RequestForm().Fill("Aim", "Nu finns det ett syfte.").SucceedAsync(Writing.Submit);

        Assert.Contains("Nu finns det ett syfte.", page.Text());
    }

    [Theory]
    [InlineData("Need", 4000, Writing.Save)]
    [InlineData("Need", 4000, Writing.Submit)]
    [InlineData("SuccessMeasure", 4000, Writing.Save)]
    [InlineData("WishedName", 200, Writing.Save)]
    [InlineData("WishedHandle", 100, Writing.Submit)]
    [InlineData("FunctionMailbox", 254, Writing.Save)]
    [InlineData("ResponsibleName", 200, Writing.Save)]
    [InlineData("StandInEmail", 254, Writing.Save)]
    [InlineData("Administrator2Name", 200, Writing.Submit)]
    public async Task LongText_IsTakenUpToItsLimitAndRefusedBeyond(string field, int limit, string button)
    {
        var requester = await office.Requester;
        var ending = field.EndsWith("Email", StringComparison.Ordinal) || field == "FunctionMailbox" ? "@demo.test" : "";
        var longest = new string('x', limit - ending.Length) + ending;

        var refused = await (await requester.FilledFormAsync()).Fill(field, $"x{longest}").SubmitAsync(button);
        var taken = await refused.RequestForm().Fill(field, longest).SubmitAsync(button);

        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Equal([field], refused.SummaryTargets().Distinct());
        Assert.Contains(field, refused.FieldErrors.Keys);
        Assert.Equal([$"x{longest}"], refused.RequestForm()[field]);
        Assert.NotNull(taken.Location);
    }

    [Fact]
    public async Task Answer_OfMoreThanItsLimit_IsRefusedAtItsField()
    {
        var request = await office.AddAsync(RequestState.Completion);
        var form = (await (await office.Requester).OpenAsync($"/requests/{request.Reference}/edit")).RequestForm().Fill("Answer", new string('x', 4001));

        var page = await form.SubmitAsync();

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Equal(["Answer"], page.SummaryTargets());
        Assert.Equal([new string('x', 4001)], page.RequestForm()["Answer"]);
        Assert.Equal(RequestState.Completion, (await office.KeptAsync(request.Id)).Request.State);
    }

    [Theory]
    [InlineData("ResponsibleEmail")]
    [InlineData("Administrator2Email")]
    [InlineData("Administrator3Email")]
    [InlineData("FunctionMailbox")]
    public async Task Submit_WithWhatIsNoMailAddress_IsRefusedAtTheField(string field)
    {
        var page = await (await (await office.Requester).FilledFormAsync()).Fill(field, "inte en adress").SubmitAsync(Writing.Submit);

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Equal([field], page.FieldErrors.Keys);
    }

    [Fact]
    public async Task Submit_WithAnEmptyLineBetweenAdministrators_PointsAtTheLineThatIsWrong()
    {
        var form = (await (await office.Requester).FilledFormAsync()).Fill("Administrator2Name", "").Fill("Administrator2Email", "").Fill("Administrator3Email", "");

        var page = await form.SubmitAsync(Writing.Submit);

        Assert.Contains("Administrator3Email", page.FieldErrors.Keys);
        Assert.DoesNotContain("Administrator2Email", page.FieldErrors.Keys);
    }

    [Theory]
    [InlineData("Student", false)]
    [InlineData("Employee", true)]
    public async Task Submit_WithAStudentAmongAdministrators_FollowsThePolicy(string affiliation, bool isTaken)
    {
        var form = (await (await office.Requester).FilledFormAsync()).Choose("Administrator3Affiliation", affiliation);

        var page = await form.SubmitAsync(Writing.Submit);

        Assert.Equal(isTaken, page.Location is not null);
        Assert.Equal(isTaken ? [] : ["Administrator1Name"], page.FieldErrors.Keys);
    }

    private Task<int> CountAsync() => office.Portal.WithDatabaseAsync(db => db.Requests.CountAsync());
}
