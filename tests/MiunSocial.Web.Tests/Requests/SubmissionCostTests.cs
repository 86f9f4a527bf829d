using MiunSocial.Domain.Requests;
using MiunSocial.Testing;
using MiunSocial.Testing.Databases;

namespace MiunSocial.Web.Tests.Requests;

/// <summary>A submission asks the database little beside what it writes: see <c>scripts/bench.sh submit</c>.</summary>
[OnEveryDatabase]
public sealed class SubmissionCostTests(Office office, ITestOutputHelper output) : IClassFixture<Office>
{
    /// <summary>The draft, its kind, the last number, and who is asked.</summary>
    private const int MostQuestions = 4;

    [Fact]
    public async Task Submit_AsksTheDatabaseFourThings()
    {
        var requester = await office.Requester;
        await SubmitAsync(requester);

        var answer = await SubmitAsync(requester);

        answer.Queries.ToList().ForEach(output.WriteLine);
        var questions = answer.Queries.Where(command => command.StartsWith("SELECT", StringComparison.Ordinal)).ToList();
        Assert.True(questions.Count <= MostQuestions, string.Join("\n\n", questions));
    }

    private async Task<PortalPage> SubmitAsync(PortalClient requester)
    {
        var draft = await office.AddAsync(RequestState.Draft, request => request with { Proposal = request.Proposal with { HasReadGuidelines = false } });
        var form = await requester.FormOnAsync($"/requests/drafts/{draft.Id}/check", "form:has([name=HasReadGuidelines])");
        var answer = await form.Choose("HasReadGuidelines", "true").SubmitAsync();
        Assert.StartsWith("/requests/KOM-", answer.Location, StringComparison.Ordinal);
        return answer;
    }
}
