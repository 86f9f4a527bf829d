using Microsoft.Playwright;
using MiunSocial.Browser.Tests.Site;

namespace MiunSocial.Browser.Tests.Journeys;

/// <summary>How somebody fills in a page: with a mouse, or by the keyboard alone.</summary>
internal interface IHands
{
    Task FillAsync(ILocator field, string text);

    Task ChooseAsync(ILocator list, string label);

    Task TickAsync(ILocator box);

    Task PressAsync(ILocator target);
}

internal sealed class MouseHands : IHands
{
    public Task FillAsync(ILocator field, string text) => field.FillAsync(text);

    public Task ChooseAsync(ILocator list, string label) => list.SelectOptionAsync(new SelectOptionValue { Label = label });

    public Task TickAsync(ILocator box) => box.CheckAsync();

    public Task PressAsync(ILocator target) => target.ClickAsync();
}

internal sealed class KeyboardHands(Keyboard keyboard) : IHands
{
    public Task FillAsync(ILocator field, string text) => keyboard.FillAsync(field, text);

    public Task ChooseAsync(ILocator list, string label) => keyboard.ChooseAsync(list, label);

    public Task TickAsync(ILocator box) => keyboard.UseAsync(box, "Space");

    public Task PressAsync(ILocator target) => keyboard.UseAsync(target);
}
