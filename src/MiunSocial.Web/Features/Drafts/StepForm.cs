using System.Collections;
using System.Security.Cryptography;
using System.Text;
using MiunSocial.Domain.Requests;
using MiunSocial.Domain.Shared;
using MiunSocial.Web.Features.Shared;

namespace MiunSocial.Web.Features.Drafts;

/// <summary>
/// One step of a request's form: it shows its part of the content and writes it back. Its properties carry the names that problems use,
/// in the order of the page; what is no field of the form is a method.
/// </summary>
public abstract class StepForm
{
    private static readonly HashSet<string> OfThePage = [nameof(Id), nameof(Seen)];

    /// <summary>The request's, made with the first step's page; see <see cref="Request.Start(Guid, RequestContent, Actor, DateTime)"/>.</summary>
    public Guid Id { get; set; }

    /// <summary>What the step said when its page was made, as <see cref="Fingerprint"/> puts it: whoever saves over another's words is told.</summary>
    public string? Seen { get; set; }

    public abstract void Show(RequestContent content);

    /// <param name="content">What the request says so far.</param>
    /// <param name="lists">Choices that they do not hold are left out.</param>
    public abstract RequestContent Write(RequestContent content, RegistryChoices.Lists lists);

    /// <summary>The problem at the line of the form that it is about.</summary>
    public virtual Problem AtItsLine(Problem problem) => problem;

    /// <summary>The form of a step, showing what the content says.</summary>
    /// <returns>Null if there is no such step.</returns>
    public static StepForm? Of(string step, RequestContent content)
    {
        var form = Empty(step);
        form?.Show(content);
        if (form is not null)
        {
            form.Seen = form.Fingerprint();
        }
        return form;
    }

    /// <summary>The same step showing other content.</summary>
    public StepForm ShownAgain(RequestContent content)
    {
        var form = (StepForm)Activator.CreateInstance(GetType())!;
        form.Id = Id;
        form.Show(content);
        form.Seen = form.Fingerprint();
        return form;
    }

    public static StepForm? Empty(string step) => step switch
    {
        RequestSteps.Need => new NeedStep(),
        RequestSteps.Account => new AccountStep(),
        RequestSteps.Existing => new ExistingStep(),
        RequestSteps.People => new PeopleStep(),
        RequestSteps.Plan => new PlanStep(),
        RequestSteps.Routine => new RoutineStep(),
        RequestSteps.Goals => new GoalsStep(),
        RequestSteps.State => new StateStep(),
        RequestSteps.Closing => new ClosingStep(),
        RequestSteps.Farewell => new FarewellStep(),
        RequestSteps.Handover => new HandoverStep(),
        RequestSteps.Question => new QuestionStep(),
        _ => null,
    };

    /// <summary>The same for two forms that say the same.</summary>
    public string Fingerprint()
    {
        var said = string.Join('\u001f', Fields().Select(field => $"{field.Name}={field.Text}"));
        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(said)), 0, 12);
    }

    /// <summary>Whether the step asks for the field.</summary>
    public bool Has(string field) => GetType().GetProperty(field) is not null;

    /// <summary>What was typed here and stands otherwise in another form of the step.</summary>
    public IEnumerable<(string Field, string Text)> TextsUnlike(StepForm other) =>
        from property in GetType().GetProperties()
        where property.PropertyType == typeof(string) && property.Name != nameof(Seen)
        let text = Typed.Clean((string?)property.GetValue(this))
        where text.Length > 0 && text != Typed.Clean((string?)property.GetValue(other))
        select (property.Name, text);

    protected static string Clean(string? text) => Typed.Clean(text);

    protected static Guid? Known(Guid? id, IReadOnlyList<RegistryChoices.Choice> choices) => choices.Any(choice => choice.Id == id) ? id : null;

    private IEnumerable<(string Name, string Text)> Fields() => GetType().GetProperties()
        .Where(property => !OfThePage.Contains(property.Name))
        .OrderBy(property => property.Name, StringComparer.Ordinal)
        .Select(property => (property.Name, TextOf(property.GetValue(this))));

    private static string TextOf(object? value) => value switch
    {
        null => "",
        string text => Typed.Clean(text),
        IEnumerable list => string.Join('\u001e', list.Cast<object?>().Select(TextOf)),
        IFormattable formattable => formattable.ToString(null, System.Globalization.CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };
}
