using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace MiunSocial.Testing;

/// <summary>A form of a page. Only fields that the page has can be filled, so names, tokens and versions are the page's own.</summary>
public sealed class PageForm
{
    private readonly PortalPage _page;
    private readonly IHtmlFormElement _form;
    private readonly List<KeyValuePair<string, string>> _fields;

    internal PageForm(PortalPage page, IHtmlFormElement form)
    {
        _page = page;
        _form = form;
        _fields = [.. form.Elements.OfType<IHtmlElement>().Where(one => !one.HasAttribute("disabled")).SelectMany(Values)];
    }

    /// <summary>Where it is sent: the page's own address if the form names none.</summary>
    public string Action => _form.GetAttribute("action") is { Length: > 0 } action ? action : _page.Address;

    public bool IsPost => string.Equals(_form.GetAttribute("method"), "post", StringComparison.OrdinalIgnoreCase);

    public IReadOnlyList<KeyValuePair<string, string>> Fields => _fields;

    /// <summary>All that it asks for, in its order.</summary>
    public IReadOnlyList<string> Names =>
        [.. _form.Elements.Where(one => one is not IHtmlButtonElement).Select(one => one.GetAttribute("name")).OfType<string>().Distinct()];

    /// <summary>What a list, radio or checkbox offers; nothing where anything can be typed.</summary>
    public IReadOnlyCollection<string> Choices(string name) => Offered(Named(name)) ?? [];

    /// <summary>Whether anything can be typed there.</summary>
    public bool IsText(string name) => Named(name) is [IHtmlTextAreaElement or IHtmlInputElement { Type: "text" or "email" or "url" }];

    public IReadOnlyList<string> this[string name] => [.. _fields.Where(field => field.Key == name).Select(field => field.Value)];

    public PageForm Fill(string name, string value) => Choose(name, value);

    public PageForm Fill(IEnumerable<KeyValuePair<string, string>> fields)
    {
        foreach (var (name, value) in fields)
        {
            Fill(name, value);
        }
        return this;
    }

    /// <summary>Sets a field to these values: one for a text or list, any number for boxes, none to leave it out.</summary>
    public PageForm Choose(string name, params string[] values)
    {
        var elements = Named(name);
        if (elements.Count == 0)
        {
            throw new InvalidOperationException($"The form has no field '{name}'; it has {string.Join(", ", Names)}.");
        }
        foreach (var value in values.Where(value => Offered(elements) is { } offered && !offered.Contains(value)))
        {
            throw new InvalidOperationException($"'{name}' does not offer '{value}'.");
        }
        _fields.RemoveAll(field => field.Key == name);
        _fields.AddRange(values.Select(value => KeyValuePair.Create(name, value)));
        return this;
    }

    /// <summary>A list's first choice that is not empty.</summary>
    public PageForm ChooseAny(string name) =>
        Choose(name, (Offered(Named(name)) ?? []).First(value => value.Length > 0));

    /// <summary>Sends the form as the named button would, or without one.</summary>
    /// <param name="button">A button's value.</param>
    public Task<PortalPage> SubmitAsync(string? button = null)
    {
        var (fields, action) = (_fields.ToList(), Action);
        if (button is not null)
        {
            var pressed = _form.Elements.First(one => one is IHtmlButtonElement && one.GetAttribute("value") == button);
            fields.Add(new(pressed.GetAttribute("name") ?? "", button));
            action = pressed.GetAttribute("formaction") ?? action;
        }
        return IsPost
            ? _page.Client.PostAsync(action, fields)
            : _page.Client.GetAsync($"{action.Split('?')[0]}?{Query(fields)}");
    }

    /// <summary>Sends the form and insists on the redirect that follows a success; gives the page it leads to.</summary>
    public async Task<PortalPage> SucceedAsync(string? button = null) => await (await SubmitAsync(button)).FollowAsync();

    private static string Query(IEnumerable<KeyValuePair<string, string>> fields) =>
        string.Join('&', fields.Select(field => $"{Uri.EscapeDataString(field.Key)}={Uri.EscapeDataString(field.Value)}"));

    private List<IElement> Named(string name) => [.. _form.Elements.Where(one => one.GetAttribute("name") == name)];

    /// <summary>The values a list, radio or checkbox offers; null where anything can be typed.</summary>
    private static HashSet<string>? Offered(List<IElement> elements)
    {
        var choices = elements.OfType<IHtmlInputElement>().Where(input => input.Type is "radio" or "checkbox").Select(input => input.Value);
        var options = elements.OfType<IHtmlSelectElement>().SelectMany(list => list.Options).Select(option => option.Value);
        var offered = choices.Concat(options).ToHashSet();
        return offered.Count > 0 ? offered : null;
    }

    private static IEnumerable<KeyValuePair<string, string>> Values(IHtmlElement element)
    {
        var name = element.GetAttribute("name");
        var values = element switch
        {
            _ when string.IsNullOrEmpty(name) => [],
            IHtmlInputElement { Type: "checkbox" or "radio" } input => input.IsChecked ? [input.Value] : [],
            IHtmlInputElement { Type: "submit" or "button" or "image" or "reset" } => [],
            IHtmlInputElement input => [input.Value],
            IHtmlTextAreaElement area => [area.Value],
            IHtmlSelectElement list => list.Options.Where(option => option.IsSelected).Select(option => option.Value),
            _ => (IEnumerable<string>)[],
        };
        return values.Select(value => KeyValuePair.Create(name!, value));
    }
}
