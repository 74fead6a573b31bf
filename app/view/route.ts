import type { NextRequest } from "next/server";
import { NextResponse } from "next/server";
import { localPath } from "@/lib/domain/account/return-address";
import { cookieOptions } from "@/lib/infrastructure/session/session-cookie";

const YEAR = 365 * 24 * 3600;

function choose(to: unknown, back: unknown): NextResponse {
  const path = localPath(typeof back === "string" ? back : null) ?? "/";
  const response = new NextResponse(null, {
    status: 303,
    headers: { location: path, "cache-control": "no-store" },
  });
  const view = to === "elder" ? "elder" : "standard";
  response.cookies.set("view", view, { ...cookieOptions, maxAge: YEAR });
  return response;
}

export function GET(request: NextRequest): NextResponse {
  const { searchParams } = request.nextUrl;
  return choose(searchParams.get("to"), searchParams.get("back"));
}

export async function POST(request: NextRequest): Promise<NextResponse> {
  const form = await request.formData().catch(() => null);
  return choose(form?.get("to"), form?.get("back"));
}
