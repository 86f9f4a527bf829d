using System.Net;
using Microsoft.EntityFrameworkCore;
using MiunSocial.Domain.Requests;
using MiunSocial.Testing;

namespace MiunSocial.Web.Tests.Requests;

/// <summary>A form that cannot be submitted says what is wrong and leads to each field, and keeps everything. No database has a part in it.</summary>
public sealed class MissingFieldTests(Office office) : IClassFixture<Office>
{
    /// <summary>What a submission needs; a third administrator it does not.</summary>
    public static TheoryData<string> Needed =>
    [
        .. Writing.Texts.Keys.Where(name => !name.StartsWith("Administrator3", StringComparison.Ordinal)),
        "KindId", "PrioritisedAudienceId", "Languages",
    ];

    [Theory]
    [MemberData(nameof(Needed))]
    public async Task Submit_WithoutAField_IsRefusedAndLeadsToTheField(string field)
    {
        var draft = await WrittenAsync(answers => answers.Choose(field, field == "Languages" ? [] : [""]));
        var before = await draft.OpenAsync("check");

        var page = await draft.SubmitAsync();

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains($"{draft.StepOf(field)}#{field}", page.MissingFields());
        Assert.Equal(before.MissingFields(), page.MissingFields());
        Assert.True(page.Has(".error-summary[role=alert]"));
        Assert.True((await draft.OpenAsync(draft.StepOf(field))).Has($"#{field}"));
        Assert.Equal(RequestState.Draft, (await office.KeptAsync(draft.Id)).Request.State);
    }

    [Fact]
    public async Task Submit_WithoutHavingReadTheGuidelines_IsRefusedThere()
    {
        var draft = await WrittenAsync(answers => answers.Choose("HasReadGuidelines"));

        var page = await draft.SubmitAsync();

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Equal(["HasReadGuidelines"], page.SummaryTargets());
        Assert.True(page.Has(".choices:has(#HasReadGuidelines) .field-error"));
        Assert.Empty(page.MissingFields());
    }

    [Fact]
    public async Task Submit_NothingAtAll_NamesEveryFieldAtOnce()
    {
        var requester = await office.Requester;
        var draft = Draft.Of(requester, await (await requester.NewFormAsync()).SucceedAsync(Writing.Next));
        await (await draft.FormAsync("account")).Choose("Languages").SucceedAsync(Writing.Next);
        await (await draft.FormAsync("people")).Fill("ResponsibleName", "").Fill("ResponsibleEmail", "").SucceedAsync(Writing.Next);

        var page = await draft.SubmitAsync();

        // Nobody is named, so the first administrator's line asks for as many as the policy wants.
        var unnamed = new[] { "Administrator1Email", "Administrator2Name", "Administrator2Email" };
        Assert.Equal(
            Needed.Select(row => row.Data).Except(unnamed).Select(field => $"{draft.StepOf(field)}#{field}").Order(),
            page.MissingFields().Distinct().Order());
    }

    [Fact]
    public async Task Submit_Corrected_Succeeds()
    {
        var draft = await WrittenAsync(answers => answers.Fill("Aim", ""));
        Assert.Equal(HttpStatusCode.BadRequest, (await draft.SubmitAsync()).Status);

        await draft.ChangeAsync("Aim", "Nu finns det ett syfte.");

        Assert.Contains("Nu finns det ett syfte.", (await (await draft.SubmitAsync()).FollowAsync()).Text());
    }

    [Theory]
    [InlineData("Need", 4000, Writing.Next)]
    [InlineData("Aim", 4000, Writing.Close)]
    [InlineData("SuccessMeasure", 4000, Writing.Back)]
    [InlineData("WishedName", 200, Writing.Next)]
    [InlineData("WishedHandle", 100, Writing.Next)]
    [InlineData("FunctionMailbox", 254, Writing.Close)]
    [InlineData("ResponsibleName", 200, Writing.Next)]
    [InlineData("StandInEmail", 254, Writing.Next)]
    [InlineData("Administrator2Name", 200, Writing.Back)]
    public async Task LongText_IsTakenUpToItsLimitAndRefusedBeyond(string field, int limit, string button)
    {
        var draft = await WrittenAsync();
        var ending = field.EndsWith("Email", StringComparison.Ordinal) || field == "FunctionMailbox" ? "@demo.test" : "";
        var longest = new string('x', limit - ending.Length) + ending;

        var refused = await (await draft.FormWithAsync(field)).Fill(field, $"x{longest}").SubmitAsync(button);
        var taken = await refused.StepForm().Fill(field, longest).SubmitAsync(button);

        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Equal([field], refused.SummaryTargets().Distinct());
        Assert.Equal([field], refused.FieldErrors.Keys);
        Assert.True(refused.Has($"#{field}[aria-invalid=true]"));
        Assert.Equal([$"x{longest}"], refused.StepForm()[field]);
        Assert.NotNull(taken.Location);
    }

    [Fact]
    public async Task Answer_OfMoreThanItsLimit_IsRefusedAtItsField()
    {
        var request = await office.AddAsync(RequestState.Completion);
        var form = (await Draft.Returned(await office.Requester, request.Reference!).CheckFormAsync()).Fill("Answer", new string('x', 4001));

        var page = await form.SubmitAsync();

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Equal(["Answer"], page.SummaryTargets());
        Assert.Equal([new string('x', 4001)], page.CheckForm()["Answer"]);
        Assert.Equal(RequestState.Completion, (await office.KeptAsync(request.Id)).Request.State);
    }

    [Theory]
    [InlineData("ResponsibleEmail")]
    [InlineData("Administrator2Email")]
    [InlineData("Administrator3Email")]
    [InlineData("FunctionMailbox")]
    public async Task Submit_WithWhatIsNoMailAddress_LeadsToTheField(string field)
    {
        var draft = await WrittenAsync(answers => answers.Fill(field, "inte en adress"));

        Assert.Equal([$"people#{field}"], (await draft.SubmitAsync()).MissingFields());
    }

    [Fact]
    public async Task Submit_WithAnEmptyLineBetweenAdministrators_LeadsToALineThatIsOnThePage()
    {
        var draft = await WrittenAsync(answers => answers.Fill("Administrator2Name", "").Fill("Administrator2Email", "").Fill("Administrator3Email", ""));

        var missing = (await draft.SubmitAsync()).MissingFields();

        // Once kept, the lines stand without the gap.
        Assert.Equal(["Östen Tredje"], (await draft.FormAsync("people"))["Administrator2Name"]);
        Assert.Equal(["people#Administrator2Email"], missing);
    }

    [Theory]
    [InlineData("Student", false)]
    [InlineData("Employee", true)]
    public async Task Submit_WithAStudentAmongAdministrators_FollowsThePolicy(string affiliation, bool isTaken)
    {
        var draft = await WrittenAsync(answers => answers.Choose("Administrator3Affiliation", affiliation));

        var page = await draft.SubmitAsync();

        Assert.Equal(isTaken, page.Location is not null);
        Assert.Equal(isTaken ? [] : ["people#Administrator1Name"], page.MissingFields());
    }

    [Fact]
    public async Task NobodysUnit_IsAskedForBeforeAnythingIsKept()
    {
        var count = await CountAsync();
        var form = (await (await office.Administrator).NewFormAsync()).Choose("UnitId", "").Fill("Need", "Något.");

        var page = await form.SubmitAsync(Writing.Next);

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Equal(["UnitId"], page.SummaryTargets());
        Assert.Equal(["Något."], page.StepForm()["Need"]);
        Assert.Equal(count, await CountAsync());
    }

    private async Task<Draft> WrittenAsync(Action<Answers>? change = null) => await (await office.Requester).WriteAsync(change);

    private Task<int> CountAsync() => office.Portal.WithDatabaseAsync(db => db.Requests.CountAsync());
}
