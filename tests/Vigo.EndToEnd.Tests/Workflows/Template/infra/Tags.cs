namespace Infra;

/// <summary>Every pin, in one place: the file that a promotion commit touches, and nothing else.</summary>
public static class Tags
{
    public static readonly Image ShopWeb = Image.Of("registry.example/shop/web").Sha("0a1b2c3");
    public static readonly Image Docs = Image.Of("registry.example/docs").Version("1.0.0");
}
