using System.Net;
using MiunSocial.Domain.Requests;
using MiunSocial.Testing;

namespace MiunSocial.Endurance.Load;

/// <summary>One person's browser, which writes down what it sends and how it was answered.</summary>
internal sealed class Sender(PortalClient client, Guid personId, Ledger ledger)
{
    /// <summary>A step that was answered by somebody on the way is sent again so often.</summary>
    private const int Tries = 3;

    private bool _neverLeft;

    public Guid PersonId => personId;

    /// <summary>What was sent last and not answered.</summary>
    public Letter? Pending { get; set; }

    /// <summary>Whether the portal could not be reached the last time.</summary>
    public bool IsCutOff { get; set; }

    /// <summary>The page, or null if it could not be had.</summary>
    /// <param name="isMissingFine">Whether somebody else may just have taken the page away.</param>
    public async Task<PortalPage?> OpenAsync(string address, Func<HttpStatusCode, bool>? isMissingFine = null)
    {
        var page = await TryAsync(address, () => client.GetAsync(address));
        if (page is null)
        {
            return null;
        }
        if (page.Status == HttpStatusCode.OK)
        {
            ledger.NoteServed(personId, Node.Of(page));
            return page;
        }
        if (isMissingFine?.Invoke(page.Status) != true)
        {
            NoteOdd(address, page);
        }
        return null;
    }

    /// <summary>Writes a request in its steps; null if one of them could not be kept. What was kept stays a draft.</summary>
    public async Task<WrittenRequest?> WriteAsync(Guid kindId)
    {
        var page = await OpenAsync(Writing.NewAddress());
        if (page is null)
        {
            return null;
        }
        var id = Guid.Parse(page.StepForm()["Id"][0]);
        var answers = Letter.AnswersFor(id, kindId);
        while (page?.Has("#step") == true)
        {
            page = await KeepAsync(answers.In(page.StepForm())) is { } next ? await OpenAsync(next) : null;
        }
        return page is null ? null : new(id, answers, page);
    }

    /// <summary>Keeps a step, again where it was not answered; gives the next one's address.</summary>
    private async Task<string?> KeepAsync(PageForm form)
    {
        for (var count = 0; count < Tries; count++)
        {
            if (await TryAsync("keeping a step", () => form.SubmitAsync(Writing.Next)) is not { } page)
            {
                return null;
            }
            if (page.Location?.StartsWith("/requests/drafts/", StringComparison.Ordinal) == true)
            {
                return page.Location;
            }
            NoteOdd("keeping a step", page);
        }
        return null;
    }

    /// <summary>Sends a form, the first time or again.</summary>
    public async Task<Answer> SendAsync(Letter letter)
    {
        var attempt = letter.Attempt;
        if (Pending != letter)
        {
            ledger.Add(attempt);
        }
        var page = await TryAsync($"{attempt.Verb} {attempt.RequestId}", () => letter.Form.SubmitAsync());
        var answer = page is null ? (_neverLeft ? Answer.NotSent : Answer.Unanswered) : Read(attempt, page);
        attempt.Note(answer, answer == Answer.Acknowledged ? page!.Location!.Split('/')[^1] : null);
        if (answer == Answer.Acknowledged)
        {
            ledger.NoteCrossing(letter.MadeBy, Node.Of(page!));
        }
        Pending = answer is Answer.NotSent or Answer.Unanswered ? letter : null;
        return answer;
    }

    /// <summary>Writes down a page that should have been another.</summary>
    public void NoteOdd(string what, PortalPage page) =>
        ledger.Note(new(DateTime.UtcNow, page.LeadsToSignIn ? $"{what} led to sign-in" : what, page.Status, Node.AllOf(page)));

    private async Task<PortalPage?> TryAsync(string what, Func<Task<PortalPage>> exchange)
    {
        try
        {
            (IsCutOff, _neverLeft) = (false, false);
            return await exchange();
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or TaskCanceledException)
        {
            _neverLeft = exception is HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError };
            IsCutOff = true;
            ledger.Note(new(DateTime.UtcNow, what, Status: null, exception.Message));
            return null;
        }
    }

    private Answer Read(Attempt attempt, PortalPage page)
    {
        if (page.Location?.StartsWith("/requests/", StringComparison.Ordinal) == true)
        {
            return Answer.Acknowledged;
        }
        if (page.Status == HttpStatusCode.Conflict && attempt.Verb != RequestVerb.Submit)
        {
            return Answer.Refused;
        }
        NoteOdd($"{attempt.Verb} {attempt.RequestId}", page);
        return page.Status >= HttpStatusCode.InternalServerError ? Answer.Unanswered : Answer.Refused;
    }
}
