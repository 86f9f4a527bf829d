namespace MiunSocial.Web.Features.Platforms;

public sealed record Add : PlatformForm
{
    public static Add Empty { get; } = new() { Icon = PlatformIcons.General, AllowsChecks = true, Forms = [new()] };

    public Add WithRoom() => this with { Forms = WithEmptyRow(Forms) };
}
